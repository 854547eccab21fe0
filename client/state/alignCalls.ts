/** One call of a class testcase beside what it should and did return. Null: there is no such line. */
export interface CallLine {
  readonly call: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly isDifferent: boolean;
}

/**
 * Sets input, expectation and output of a class testcase side by side, line by line.
 *
 * @param isWrong the judge called the answer wrong; otherwise no line is marked, since texts may differ where values
 *   are equal. A missing value and null count as equal unless nothing else differs.
 */
export function alignCalls(
  input: string,
  expected: string | null,
  actual: string | null,
  isWrong: boolean,
): readonly CallLine[] {
  const calls = lines(input);
  const wanted = expected === null ? null : lines(expected);
  const given = actual === null ? null : lines(actual);
  const count = Math.max(calls.length, wanted?.length ?? 0, given?.length ?? 0);
  const rows = Array.from({ length: count }, (_, index) => ({
    call: calls[index] ?? '',
    expected: wanted?.[index] ?? null,
    actual: given?.[index] ?? null,
  }));
  const marked = (isEqual: typeof isSameText): readonly CallLine[] =>
    rows.map((row) => ({
      ...row,
      isDifferent: isWrong && given !== null && !isEqual(row.expected, row.actual),
    }));
  const lenient = marked((one, other) => isSameText(one, other) || (isNothing(one) && isNothing(other)));
  return lenient.some((row) => row.isDifferent) ? lenient : marked(isSameText);
}

function lines(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function isSameText(one: string | null, other: string | null): boolean {
  return one === other;
}

function isNothing(text: string | null): boolean {
  return text === null || text === 'null' || text === 'undefined' || text === '';
}
