/** What many measurements of one thing say. All of it is NaN when there are none. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  /** Nine in ten are at most this. */
  readonly p90: number;
  /** The middle half lies between these two. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    median: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
    lowerQuartile: quantileOf(sorted, 0.25),
    upperQuartile: quantileOf(sorted, 0.75),
  };
}

export function median(values: readonly number[]): number {
  return summarize(values).median;
}

/** Half the width of the middle half, as a share of the median: how much to make of a difference. */
export function spread({ median: middle, lowerQuartile, upperQuartile }: Summary): number {
  return (upperQuartile - lowerQuartile) / 2 / middle;
}

/**
 * The ratio of two things that were measured by turns: the median over the rounds of the ratio within each round, so
 * that a machine which is slower for a while is slower for both.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): Summary {
  if (ours.length !== theirs.length)
    throw new RangeError(`${ours.length} rounds cannot be paired with ${theirs.length}`);
  return summarize(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/** Between two measurements it lies on the line that joins them. */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
