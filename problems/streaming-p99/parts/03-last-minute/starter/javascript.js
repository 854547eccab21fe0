/**
 * A class of its own; it may use LatencySketch.
 *
 * new WindowedSketch()
 * record(ms, atMs)     atMs: integer, milliseconds, as Date.now() gives them;
 *                      returns nothing
 * quantile(q, atMs)    of the minute up to atMs;
 *                      returns a number, null if nothing was recorded in it
 */
class WindowedSketch {
  constructor() {
  }

  record(ms, atMs) {
  }

  quantile(q, atMs) {
  }
}
