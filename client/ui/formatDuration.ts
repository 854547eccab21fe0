/** CPU time as it stands beside a verdict: `<1 ms`, `4 ms`, `1.24 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1) return '<1 ms';
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

/** A limit, which is a round number: `500 ms`, `1 s`, `1.5 s`. */
export function formatLimitMs(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Number((ms / 1000).toFixed(2))} s`;
}

/** A size limit in the unit that keeps it short: `64 KiB`, `1 MiB`. */
export function formatKiB(kiB: number): string {
  return kiB < 1024 ? `${kiB} KiB` : `${Number((kiB / 1024).toFixed(1))} MiB`;
}

/** The most memory that a test used, beside what it may use: `peak 11.2 MiB of 16`. */
export function formatPeak(peakMiB: number, limitMiB: number): string {
  return `peak ${peakMiB < 100 ? peakMiB.toFixed(1) : Math.round(peakMiB)} MiB of ${limitMiB}`;
}
