
/**
 * new RecentErrors()
 * add(line)    line: without its line end
 * top(n)       n: 0 or more; for the last 300 seconds
 */
class RecentErrors {
  add(line: string): void {
  }

  top(n: number): [code: number, count: number][] {
    return [];
  }
}
