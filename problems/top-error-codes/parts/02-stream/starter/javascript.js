
/**
 * new ErrorCounter(n)   n: integer, how many codes to give
 * feed(chunk)           chunk: string, the next piece of the log; returns nothing
 * finish()              returns { codes: [[code, count], ...], malformed: count }
 *                       for all that was fed
 */
class ErrorCounter {
  constructor(n) {
  }

  feed(chunk) {
  }

  finish() {
  }
}
