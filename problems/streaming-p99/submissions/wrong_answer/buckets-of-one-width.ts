// Buckets half a millisecond wide up to a minute: fast requests fall into one, and slow ones all into the last.
// witness: [["LatencySketch"], ["record", 0.25], ["quantile", 0.5]]
const LONGEST_MS = 60_000;

class LatencySketch {
  private readonly counts = new Uint32Array(LONGEST_MS * 2 + 1);
  private total = 0;

  record(ms: number): void {
    // Half a millisecond, so that 12.5 keeps its fraction.
    this.counts[Math.min(this.counts.length - 1, Math.round(ms * 2))]++;
    this.total++;
  }

  quantile(q: number): number | null {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = 0;
    for (let i = 0; i < this.counts.length; i++) {
      seen += this.counts[i];
      if (seen > position) return i / 2;
    }
    return LONGEST_MS;
  }
}
