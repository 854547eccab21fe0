import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseCaseText, parseExpectationText, type Parsed } from '#contract/caseText.ts';
import type { CustomCase } from '#contract/submission.ts';
import type { Expectation } from '#contract/testcase.ts';
import type { Check, Part, Problem } from '../catalog/problem.ts';
import { FaultError } from '../errors.ts';
import { expectedOfReference } from './expectedAnswer.ts';
import { caseWork, expectsErrors, type JudgeCasesDeps } from './judgeCases.ts';
import type { JudgedCase } from './judgedCase.ts';
import { ruleExecuted } from './ruleExecuted.ts';
import type { Outcome } from './runner.ts';

export interface CustomCasesDeps extends JudgeCasesDeps {
  readonly onFault?: (fault: FaultError) => void;
}

/** The testcases of one run that the candidate typed. */
export interface CustomCasesRequest {
  readonly problem: Problem;
  readonly part: Part;
  readonly customCases: readonly CustomCase[];
  readonly signal: AbortSignal;
}

/**
 * Makes testcases of what the candidate typed. The part's reference runs on them first: where the candidate expects
 * nothing, its answer is what is right.
 *
 * @throws FaultError when the runner failed twice.
 */
export async function prepareCustomCases(
  deps: CustomCasesDeps,
  { problem, part, customCases, signal }: CustomCasesRequest,
): Promise<readonly JudgedCase[]> {
  const prepared: JudgedCase[] = [];
  const typed = await readCustomCases(part, customCases);
  const references = await answerByReference(deps, problem, part, typed, signal);
  for (const [index, own] of typed.entries()) {
    const reference = references[index] ?? null;
    const note = await compareTyped(deps, problem, own, reference, signal);
    prepared.push({
      ...own,
      expectation: own.expectation ?? reference,
      check: own.expectation || !reference ? plainCheck(part) : own.check,
      custom: { typed: own.expectation, reference, note },
    });
  }
  return prepared;
}

/** The testcases with what was typed, and the check that rules on any solution's answer. */
async function readCustomCases(
  part: Part,
  customCases: readonly CustomCase[],
): Promise<readonly JudgedCase[]> {
  const cases: JudgedCase[] = [];
  for (const [index, custom] of customCases.entries()) {
    // The longest text takes some 30 ms to parse: others get a turn between two of them.
    await nextTurn();
    const call = requireParsed(parseCaseText(part.entry, custom.input, part.programs.harness !== null));
    const expectation =
      custom.expected.trim() === '' ? null : requireParsed(parseExpectationText(call, custom.expected));
    cases.push({
      set: 'custom',
      part: part.number,
      number: index + 1,
      name: `Custom testcase ${index + 1}`,
      tags: [],
      entry: part.entry,
      call,
      expectation,
      check: part.programs.checker ? { kind: 'checker' } : plainCheck(part),
      limits: part.limits,
      programs: part.programs,
    });
  }
  return cases;
}

/** Custom testcases were read once at the edge, where what is wrong with them is told. */
function requireParsed<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new TypeError(`an unchecked custom testcase reached the judge: ${parsed.message}`);
  return parsed.value;
}

/** How an answer is compared without the checker: as those of the samples, where they agree. */
function plainCheck(part: Part): Check {
  const [first, ...others] = part.samples.map(({ check }) => check).filter(({ kind }) => kind !== 'checker');
  const isShared = others.every((check) => JSON.stringify(check) === JSON.stringify(first));
  return first && isShared ? first : { kind: 'exact' };
}

/** What the author's solution answers to each testcase; null: nothing, or nothing that could be compared. */
async function answerByReference(
  { runner }: CustomCasesDeps,
  problem: Problem,
  part: Part,
  cases: readonly JudgedCase[],
  signal: AbortSignal,
): Promise<readonly (Expectation | null)[]> {
  if (cases.length === 0) return [];
  const outcomes: Outcome[] = [];
  const continueAfterThrow = expectsErrors(problem);
  const { language, source } = part.reference;
  await runner.execute(
    {
      language,
      source,
      cases: cases.map((judged) => ({
        ...caseWork(problem, judged, continueAfterThrow),
        keepConsole: false,
      })),
    },
    {
      onOutcome: (_index, outcome) => {
        outcomes.push(outcome);
        return 'continue';
      },
      signal,
    },
  );
  const answers: (Expectation | null)[] = [];
  for (const [index, { ending }] of outcomes.entries()) {
    const judged = cases[index];
    if (!judged || ending.kind !== 'answered') {
      answers.push(null);
      continue;
    }
    const answer = await expectedOfReference(judged, ending.text);
    answers.push('ok' in answer ? answer.ok : null);
  }
  return answers;
}

/** Says so when what the candidate expects is not right itself. */
async function compareTyped(
  { authorRunner, onFault }: CustomCasesDeps,
  problem: Problem,
  own: JudgedCase,
  reference: Expectation | null,
  signal: AbortSignal,
): Promise<string | null> {
  if (!own.expectation || !reference) return null;
  const text = answerText(own.expectation);
  try {
    const [ruled] = await ruleExecuted({ authorRunner, problem: problem.slug, signal }, [
      { judged: { ...own, expectation: reference }, ending: { kind: 'answered', text } },
    ]);
    return ruled?.verdict === 'accepted'
      ? null
      : 'What you expect is not what the author’s solution answers.';
  } catch (error) {
    // A checker may fail on what somebody typed. There is nothing to tell them about it, and the run goes on.
    if (!(error instanceof FaultError) || error.code !== 'author_program_failed') throw error;
    onFault?.(error);
    return null;
  }
}

/** The text with which a program would answer what was typed. */
function answerText(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'stdout':
      return expectation.text;
    case 'value':
      return JSON.stringify([expectation.value]);
    case 'results':
      return JSON.stringify(expectation.results.map((result) => ('value' in result ? result.value : null)));
  }
}
