import type { Expectation } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import { inputValue } from '../../judge/inputValue.ts';
import type { Part, Testcase } from '../../catalog/problem.ts';
import type { AuthorAnswer, AuthorCall } from '../../judge/authorRunner.ts';
import { outcomeToVerdict } from '../../judge/outcomeToVerdict.ts';
import { addFailure } from './addFailure.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/**
 * The oracle must agree with what the written testcases expect. (Where it gives the expectation itself, the reference
 * is held against it as against any other.)
 */
export async function checkOracle(deps: VerifyDeps, verification: Verification): Promise<void> {
  for (const part of verification.problem.parts)
    if (part.programs.oracle) await checkPart(deps, verification, part, part.programs.oracle.file);
}

async function checkPart(
  deps: VerifyDeps,
  { authored, findings }: Verification,
  part: Part,
  oracle: string,
): Promise<void> {
  const written = writtenTestcases(part, authored.parts[part.number - 1]);
  const answers = await deps.authorRunner.execute(
    part.programs,
    written.map(({ call }): AuthorCall => ({ do: 'answer', input: inputValue(call) })),
  );
  for (const [index, answer] of answers.entries()) {
    const testcase = written[index];
    if (!testcase) continue;
    if (answer.kind === 'failed') {
      addFailure(findings, answer, testcase);
      continue;
    }
    const wrong =
      testcase.check.kind === 'checker'
        ? await disagreementByChecker(deps, part, testcase, answer)
        : disagreement(part, testcase, answer.value);
    if (wrong !== null)
      findings.add(
        testcase.place.file,
        testcase.place.line,
        `"${testcase.name}" expects what ${oracle} does not answer: ${wrong}; mend one of the two`,
      );
  }
}

/** Those whose expectation stands in the file, and names no error: an oracle answers with values. */
function writtenTestcases(
  part: Part,
  authored: { readonly secrets: readonly { expectation: Expectation | null }[] } | undefined,
): readonly Testcase[] {
  const secrets = part.secrets.filter((_, index) => authored?.secrets[index]?.expectation);
  return [...part.samples, ...secrets, ...part.traces].filter(
    ({ expectation }) => expectation !== null && valuesOf(expectation) !== null,
  );
}

/** What an expectation says, as a program would have answered; null where it names an error. */
function valuesOf(expectation: Expectation): TaggedValue | null {
  if (expectation.kind === 'stdout') return expectation.text;
  if (expectation.kind === 'value') return expectation.value;
  const values: TaggedValue[] = [];
  for (const result of expectation.results) {
    if (!('value' in result)) return null;
    values.push(result.value);
  }
  return values;
}

function disagreement(part: Part, testcase: Testcase, answer: TaggedValue): string | null {
  const { call, expectation, check } = testcase;
  const text =
    call.kind === 'program' && typeof answer === 'string'
      ? answer
      : JSON.stringify(call.kind === 'class' ? answer : [answer]);
  const ruled = outcomeToVerdict(
    { entry: part.entry, call, expectation, check, limits: part.limits },
    { kind: 'answered', text },
  );
  return ruled.verdict === 'accepted' ? null : (ruled.message ?? 'they differ');
}

async function disagreementByChecker(
  deps: VerifyDeps,
  part: Part,
  { call, expectation }: Testcase,
  answer: Extract<AuthorAnswer, { kind: 'value' }>,
): Promise<string | null> {
  const values = expectation && valuesOf(expectation);
  const isOneValue = call.kind === 'function' && Array.isArray(values);
  const actual = isOneValue ? (values[0] ?? null) : values;
  const input = inputValue(call);
  const [checked] = await deps.authorRunner.execute(part.programs, [
    { do: 'check', input, expected: answer.value, actual },
  ]);
  if (checked?.kind !== 'value') return checked?.message ?? 'the checker gave no answer';
  return checked.value === true ? null : 'the checker refuses it';
}
