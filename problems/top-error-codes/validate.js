const MOST_CHARACTERS = 32_000_000;

/** Plain ASCII lines that end in `\n` or `\r\n`, and a whole n that is not negative. */
export function validate([log, n]) {
  if (n < 0) return `n must be 0 or more, not ${n}`;
  if (log.length > MOST_CHARACTERS) return `the log must have at most ${MOST_CHARACTERS} characters`;
  const strange = /[^\n\r -~]/.exec(log);
  if (strange) return `the log must be plain ASCII, and character ${strange.index + 1} is not`;
  const lone = /\r(?!\n)/.exec(log);
  if (lone) return `"\\r" must stand before "\\n" only, and character ${lone.index + 1} does not`;
  return true;
}
