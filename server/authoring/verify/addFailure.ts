import type { Findings } from '../../catalog/findings.ts';
import type { Testcase } from '../../catalog/problem.ts';
import type { AuthorAnswer } from '../../judge/authorRunner.ts';
import { describeInput } from '../../judge/describeInput.ts';
import { inputValue } from '../../judge/inputValue.ts';
import { nameOf } from './judgeSource.ts';

/** Reports that one of the author's programs failed, where it failed and on what. */
export function addFailure(
  findings: Findings,
  { program, line, message }: Extract<AuthorAnswer, { kind: 'failed' }>,
  testcase: Testcase,
): void {
  findings.add(
    program.file,
    line ?? 1,
    `fails on ${nameOf(testcase)}: ${message}; its input is ${describeInput(inputValue(testcase.call))}`,
  );
}
