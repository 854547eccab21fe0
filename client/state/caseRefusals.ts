import type { CustomCase } from '#contract/submission.ts';
import { ApiError } from '../api/apiError.ts';

/** Why the server refused a custom testcase. It speaks of the texts that were sent and of no others. */
export interface CaseRefusal {
  readonly field: keyof CustomCase;
  readonly testcase: CustomCase;
  readonly message: string;
}

const ISSUE_PATH = /^customCases\.(\d+)\.(input|expected)$/;

/** What an error says about the custom testcases that were sent. */
export function readCaseRefusals(error: Error | null, sent: readonly CustomCase[]): readonly CaseRefusal[] {
  if (!(error instanceof ApiError)) return [];
  return (error.details.issues ?? []).flatMap(({ path, message }) => {
    const [, index, name] = ISSUE_PATH.exec(path) ?? [];
    const testcase = sent[Number(index)];
    return testcase ? [{ field: name === 'expected' ? 'expected' : 'input', testcase, message }] : [];
  });
}

/** The refusal that still holds for a testcase. An expectation is right or wrong only beside its input. */
export function findRefusal(
  refusals: readonly CaseRefusal[],
  { input, expected }: CustomCase,
): CaseRefusal | undefined {
  return refusals.find(
    ({ field, testcase }) =>
      testcase.input === input && (field === 'input' || testcase.expected === expected),
  );
}
