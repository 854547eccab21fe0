import type { Language } from '#contract/language.ts';
import type { Part, Problem, Testcase } from '../catalog/problem.ts';
import type { AuthorRunner } from './authorRunner.ts';
import type { CaseResult, JudgedCase } from './judgedCase.ts';
import { createResultLine } from './resultLine.ts';
import type { CaseWork, CompileFailure, Outcome, Runner } from './runner.ts';

export interface CasesWatcher {
  /** Called in order of the cases, live unless a checker is waited for. `stop` ends the judging. */
  readonly onResult: (result: CaseResult) => 'continue' | 'stop';
  readonly onStart?: () => void;
  readonly signal?: AbortSignal;
}

/** How a list of testcases is judged. */
export interface CasesRequest {
  readonly problem: Problem;
  readonly language: Language;
  readonly source: string;
  readonly cases: readonly JudgedCase[];
}

export interface JudgeCasesDeps {
  readonly runner: Pick<Runner, 'execute'>;
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
}

/**
 * Executes a source on testcases and rules on each.
 *
 * @returns why it did not compile, or null.
 * @throws FaultError when the runner failed twice, or the author's checker failed.
 */
export async function judgeCases(
  deps: JudgeCasesDeps,
  request: CasesRequest,
  watcher: CasesWatcher,
): Promise<CompileFailure | null> {
  const { problem, language, source, cases } = request;
  const continueAfterThrow = expectsErrors(problem);
  const line = createResultLine(
    { authorRunner: deps.authorRunner, problem: problem.slug, signal: watcher.signal },
    watcher.onResult,
  );
  const onOutcome = (index: number, { ending, usage, console }: Outcome): 'continue' | 'stop' => {
    const judged = cases[index];
    if (!judged) return 'stop';
    line.add({ judged, ending, usage, console });
    return line.isOver() ? 'stop' : 'continue';
  };
  const work = {
    language,
    source,
    cases: cases.map((judged) => caseWork(problem, judged, continueAfterThrow)),
  };
  const { compileFailure } = await deps.runner
    .execute(work, {
      onOutcome,
      ...(watcher.onStart && { onStart: watcher.onStart }),
      ...(watcher.signal && { signal: watcher.signal }),
    })
    .catch((error: unknown) => {
      line.drop();
      throw error;
    });
  await line.end();
  return compileFailure;
}

/** The testcases that judge a submit of this part, in the order in which a verdict is taken from them. */
export function submitCases(problem: Problem, partNumber: number): readonly JudgedCase[] {
  const part = requirePart(problem, partNumber);
  const numbers = [...part.regression, part.number].toSorted((a, b) => a - b);
  return numbers.flatMap((number) => {
    const judged = requirePart(problem, number);
    return [...judged.samples, ...judged.secrets].map((testcase) => authoredCase(judged, testcase));
  });
}

/** The samples of one part. */
export function sampleCases(problem: Problem, partNumber: number): readonly JudgedCase[] {
  const part = requirePart(problem, partNumber);
  return part.samples.map((testcase) => authoredCase(part, testcase));
}

export function requirePart(problem: Problem, number: number): Part {
  const part = problem.parts.find((candidate) => candidate.number === number);
  if (!part) throw new RangeError(`${problem.slug} has no part ${number}`);
  return part;
}

/** A testcase of a part's, to be judged. */
export function authoredCase(
  part: Pick<Part, 'number' | 'entry' | 'limits' | 'programs'>,
  testcase: Omit<Testcase, 'place'>,
): JudgedCase {
  const { set, number, name, tags, call, expectation, check } = testcase;
  const { entry, limits, programs } = part;
  return { set, part: part.number, number, name, tags, entry, call, expectation, check, limits, programs };
}

/** Whether a testcase is graded on memory; such a one gets an isolate of its own. */
export function isGradedOnMemory(judged: Pick<JudgedCase, 'tags'>): boolean {
  return judged.tags.includes('memory');
}

/** How a testcase is executed, whoever's solution it is. */
export function caseWork(
  problem: Pick<Problem, 'slug'>,
  judged: JudgedCase,
  continueAfterThrow: boolean,
): CaseWork {
  return {
    call: judged.call,
    entry: judged.entry,
    limits: judged.limits,
    seed: [problem.slug, judged.part, judged.set, judged.number].join('/'),
    keepConsole: judged.set !== 'secret',
    measureMemory: isGradedOnMemory(judged),
    continueAfterThrow,
    harness: judged.programs.harness,
    generate: judged.programs.generate,
  };
}

/** Some testcase of the problem expects an error, so that execution goes on after one. */
export function expectsErrors(problem: Problem<Pick<Testcase, 'expectation'>>): boolean {
  return problem.parts.some((part) => [...part.samples, ...part.secrets].some(namesError));
}

function namesError(testcase: Pick<Testcase, 'expectation'>): boolean {
  return (
    testcase.expectation?.kind === 'results' &&
    testcase.expectation.results.some((result) => !('value' in result))
  );
}
