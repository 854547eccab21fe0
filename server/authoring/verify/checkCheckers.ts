import type { TaggedValue } from '#contract/value.ts';
import { inputValue } from '../../judge/inputValue.ts';
import type { Part, Testcase } from '../../catalog/problem.ts';
import type { AuthorAnswer, AuthorCall } from '../../judge/authorRunner.ts';
import { addFailure } from './addFailure.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** What a candidate's program may return in place of an answer. */
const ODD_ANSWERS: readonly TaggedValue[] = [
  null,
  -1,
  'text',
  [],
  [null],
  { $: 'object', e: [] },
  { $: 'NaN' },
];

/** A checker must say of any answer whether it is right: it may neither fail nor take everything for right. */
export async function checkCheckers(deps: VerifyDeps, verification: Verification): Promise<void> {
  for (const part of verification.problem.parts)
    if (part.programs.checker) await checkPart(deps, verification, part, part.programs.checker.file);
}

async function checkPart(
  deps: VerifyDeps,
  { findings }: Verification,
  part: Part,
  file: string,
): Promise<void> {
  const testcases = [...part.samples, ...part.secrets].filter(
    ({ check, call }) => check.kind === 'checker' && call.kind !== 'stream',
  );
  let refusals = 0;
  for (const testcase of testcases) {
    const answers = await deps.authorRunner.execute(part.programs, oddCalls(testcase));
    const failed = answers.find((answer) => answer.kind === 'failed');
    if (failed) return addFailure(findings, failed, testcase);
    const unreadable = answers.find((answer) => answer.kind === 'value' && !isAnswer(answer.value));
    if (unreadable)
      return findings.add(
        file,
        1,
        `must answer true or { reason: a sentence }; it gave something else on "${testcase.name}"`,
      );
    refusals += answers.filter((answer) => answer.kind === 'value' && answer.value !== true).length;
  }
  if (testcases.length > 0 && refusals === 0)
    findings.add(file, 1, 'takes any answer for right, even null; it must refuse what is wrong');
}

function oddCalls({ call, expectation }: Testcase): readonly AuthorCall[] {
  const input = inputValue(call);
  const expected = expectation?.kind === 'value' ? expectation.value : undefined;
  return ODD_ANSWERS.map((actual) => ({ do: 'check', input, expected, actual }));
}

function isAnswer(value: Extract<AuthorAnswer, { kind: 'value' }>['value']): boolean {
  if (value === true) return true;
  if (typeof value !== 'object' || value === null || !('$' in value) || value.$ !== 'object') return false;
  return value.e.some(([key, reason]) => key === 'reason' && typeof reason === 'string');
}
