import type { PartView } from '#contract/problem.ts';
import type {
  CustomCase,
  HiddenResult,
  OpenResult,
  SubmissionView,
  TestResult,
} from '#contract/submission.ts';

/** One line of the list of tests: what is known about it now. */
export interface TestRow {
  /** Stable while the same tests are listed. */
  readonly key: string;
  readonly set: TestResult['set'];
  readonly label: string;
  /** The author's name for a sample; empty elsewhere. */
  readonly name: string;
  readonly state: 'not_run' | 'waiting' | 'finished';
  readonly result: TestResult | null;
  /** Known before it ran: its input and what is expected (null: nothing). */
  readonly given: { readonly input: string; readonly expected: string | null } | null;
}

/** The tests of a part, with the outcomes of the run or submit that is on screen. */
export function listTestRows(
  part: PartView,
  customCases: readonly CustomCase[],
  view: SubmissionView | null,
): readonly TestRow[] {
  const results = view?.results ?? [];
  const isUnderWay = view !== null && view.state !== 'judged' && view.state !== 'cancelled';
  const open = results.filter((result): result is OpenResult => result.set !== 'hidden');
  const hidden = results.filter((result): result is HiddenResult => result.set === 'hidden');
  const partOf = (result: TestResult): string =>
    result.part === part.number ? '' : `Part ${result.part} · `;
  const finished = open.map((result) => ({
    key: keyOf(result.set, result.part, result.number),
    set: result.set,
    label: `${partOf(result)}${result.set === 'sample' ? 'Sample' : 'Custom'} ${result.number}`,
    name: result.set === 'sample' ? result.name : '',
    state: 'finished' as const,
    result,
    given: result,
  }));
  const known = new Set(finished.map((row) => row.key));
  const pending = [
    ...part.samples.map((sample) => ({ ...sample, set: 'sample' as const })),
    ...(view?.kind === 'submit' ? [] : customCases).map((testcase, index) => ({
      set: 'custom' as const,
      number: index + 1,
      name: '',
      input: testcase.input,
      expected: testcase.expected,
    })),
  ]
    .map((given) => ({ given, key: keyOf(given.set, part.number, given.number) }))
    .filter(({ key }) => !known.has(key))
    // What a finished run did not contain was added since; what a judged submit lacks it never had.
    .map(({ given, key }) => ({
      key,
      set: given.set,
      label: `${given.set === 'sample' ? 'Sample' : 'Custom'} ${given.number}`,
      name: given.name,
      state: isUnderWay ? ('waiting' as const) : ('not_run' as const),
      result: null,
      given: { input: given.input, expected: given.expected === '' ? null : given.expected },
    }));
  return [
    ...[...finished, ...pending].toSorted((one, other) => orderOf(one.set) - orderOf(other.set)),
    ...hidden.map((result) => ({
      key: keyOf('hidden', result.part, result.number),
      set: 'hidden' as const,
      label: `${partOf(result)}Hidden test ${result.number}`,
      name: '',
      state: 'finished' as const,
      result,
      given: null,
    })),
  ];
}

/** The row to show while the candidate has chosen none: the first that failed, else the first. */
export function chooseRow(rows: readonly TestRow[], chosenKey: string | null): TestRow | null {
  return rows.find((row) => row.key === chosenKey) ?? rows.find(hasFailed) ?? rows[0] ?? null;
}

/** True when the test ran and its verdict is not "accepted". */
export function hasFailed({ result }: TestRow): boolean {
  return result !== null && result.verdict !== null && result.verdict !== 'accepted';
}

function keyOf(set: TestResult['set'], part: number, number: number): string {
  return `${set}-${part}-${number}`;
}

function orderOf(set: TestResult['set']): number {
  return set === 'sample' ? 0 : 1;
}
