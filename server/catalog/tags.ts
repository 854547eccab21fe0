/** Classes of testcase; a problem's clarifications add their own. Free words would give the answer away. */
export const CLOSED_TAGS: readonly string[] = [
  'basic',
  'empty',
  'single',
  'boundary',
  'duplicate',
  'ties',
  'malformed',
  'order',
  'huge',
  'memory',
  'clock',
  'concurrent',
  'falsy',
  'unicode',
  'outlier',
  'random',
];
