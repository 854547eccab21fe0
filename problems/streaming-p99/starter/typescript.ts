/**
 * new LatencySketch()
 * record(ms)      ms: number, may have a fraction; returns nothing
 * quantile(q)     q: number from 0 to 1;
 *                 returns a number, null while nothing was recorded
 */
class LatencySketch {
  constructor() {
  }

  record(ms: number): void {
  }

  quantile(q: number): number | null {
    return null;
  }
}
