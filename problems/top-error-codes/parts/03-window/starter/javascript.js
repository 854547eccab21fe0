
/**
 * new RecentErrors()
 * add(line)    line: string, without its line end; returns nothing
 * top(n)       n: integer, 0 or more;
 *              returns [[code, count], ...] for the last 300 seconds
 */
class RecentErrors {
  add(line) {
  }

  top(n) {
  }
}
