/** One call of a class testcase beside what it should and did return. Null: there is no such line. */
export interface CallLine {
  readonly call: string;
  readonly expected: string | null;
  readonly reference: string | null;
  readonly actual: string | null;
  readonly isDifferent: boolean;
}

/** The texts of a class testcase; null: there is none. */
export interface CallTexts {
  readonly input: string;
  readonly expected: string | null;
  /** What the author's own solution answers. */
  readonly reference: string | null;
  readonly actual: string | null;
  /**
   * The judge called the answer wrong; otherwise no line is marked, since texts may differ where values are equal. A
   * missing value and null count as equal unless nothing else differs.
   */
  readonly isWrong: boolean;
}

/** Sets input, expectation, the reference's answer and output side by side, line by line. */
export function alignCalls({ input, expected, reference, actual, isWrong }: CallTexts): readonly CallLine[] {
  const calls = lines(input);
  const wanted = lines(expected);
  const right = lines(reference);
  const given = lines(actual);
  const count = Math.max(calls.length, wanted.length, right.length, given.length);
  const rows = Array.from({ length: count }, (_, index) => ({
    call: calls[index] ?? '',
    expected: wanted[index] ?? null,
    reference: right[index] ?? null,
    actual: given[index] ?? null,
  }));
  const marked = (isEqual: typeof isSameText): readonly CallLine[] =>
    rows.map((row) => ({
      ...row,
      isDifferent:
        isWrong && actual !== null && !isEqual(expected === null ? row.reference : row.expected, row.actual),
    }));
  const lenient = marked((one, other) => isSameText(one, other) || (isNothing(one) && isNothing(other)));
  return lenient.some((row) => row.isDifferent) ? lenient : marked(isSameText);
}

function lines(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function isSameText(one: string | null, other: string | null): boolean {
  return one === other;
}

function isNothing(text: string | null): boolean {
  return text === null || text === 'null' || text === 'undefined' || text === '';
}
