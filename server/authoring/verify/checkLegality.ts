import type { Part, Testcase } from '../../catalog/problem.ts';
import { inputValue } from '../../judge/inputValue.ts';
import type { AuthorCall } from '../../judge/authorRunner.ts';
import { addFailure } from './addFailure.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** Every testcase must be legal by the validate.js in force. */
export async function checkLegality(deps: VerifyDeps, verification: Verification): Promise<void> {
  for (const part of verification.problem.parts) await checkPart(deps, verification, part);
}

async function checkPart(deps: VerifyDeps, { findings }: Verification, part: Part): Promise<void> {
  const { validate } = part.programs;
  if (!validate) return;
  const testcases = [...part.samples, ...part.secrets, ...part.traces];
  const calls = testcases.map((testcase): AuthorCall => ({
    do: 'validate',
    input: inputValue(testcase.call),
  }));
  const answers = await deps.authorRunner.execute(part.programs, calls);
  for (const [index, answer] of answers.entries()) {
    const testcase = testcases[index];
    if (!testcase) continue;
    if (answer.kind === 'failed') addFailure(findings, answer, testcase);
    else if (answer.value !== true)
      findings.add(testcase.place.file, testcase.place.line, wrongOf(testcase, answer.value, validate.file));
  }
}

function wrongOf({ name }: Testcase, said: unknown, file: string): string {
  if (typeof said !== 'string')
    return `"${name}" makes ${file} answer ${JSON.stringify(said)}; it must answer true, or what is wrong in a sentence`;
  return `"${name}" is no legal input by ${file}: ${said}`;
}
