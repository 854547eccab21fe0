interface TopErrors {
  codes: [code: number, count: number][];
  malformed: number;
}

/**
 * log: the lines of an access log
 * n: how many codes to give
 * returns the most frequent code first
 */
function topErrorCodes(log: string, n: number): TopErrors {
  return { codes: [], malformed: 0 };
}
