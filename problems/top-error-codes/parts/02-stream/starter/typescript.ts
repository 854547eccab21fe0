
/**
 * new ErrorCounter(n)   n: how many codes to give
 * feed(chunk)           chunk: the next piece of the log
 * finish()              for all that was fed
 */
class ErrorCounter {
  constructor(n: number) {
  }

  feed(chunk: string): void {
  }

  finish(): TopErrors {
    return { codes: [], malformed: 0 };
  }
}
