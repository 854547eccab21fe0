import type { Expectation } from '#contract/testcase.ts';
import type { AuthoredTestcase, Limits, Testcase } from '../catalog/problem.ts';
import { expectedOfOracle, expectedOfReference, type ExpectedAnswer } from './expectedAnswer.ts';
import { inputValue } from './inputValue.ts';
import { authoredCase, caseWork } from './judgeCases.ts';
import { readExpectation, writeExpectation } from './keptText.ts';
import { outcomeToVerdict } from './outcomeToVerdict.ts';
import {
  askAuthor,
  cacheKey,
  nameWithPlace,
  sourceOf,
  type CalledTestcase,
  type PartPreparation,
} from './preparation.ts';
import type { CaseWork, Ending } from './runner.ts';
import { scaleLimits } from './scaleProblem.ts';

/** Fills in the expectations that are absent. Those that cannot be had are left out; then there are findings. */
export async function prepareExpectations(
  preparing: PartPreparation,
  called: readonly CalledTestcase[],
): Promise<readonly Testcase[]> {
  const prepared = new Map<AuthoredTestcase, Testcase>();
  const unanswered: KeyedTestcase[] = [];
  for (const each of called) {
    const { testcase } = each;
    if (testcase.expectation || isLeftToChecker(preparing, testcase)) {
      prepared.set(testcase, withExpectation(each, testcase.expectation));
      continue;
    }
    const key = expectationKey(preparing, each);
    const found = await preparing.cache.find(key);
    if (found !== null) prepared.set(testcase, withExpectation(each, await readExpectation(found)));
    else unanswered.push({ ...each, key });
  }
  const { oracle } = preparing.part.programs;
  const answers = oracle ? oracleAnswers(preparing, unanswered) : referenceAnswers(preparing, unanswered);
  for await (const { answered, answer } of answers) {
    const { testcase, key } = answered;
    if ('wrong' in answer) {
      const { file } = oracle ?? preparing.part.reference;
      const { place } = testcase;
      preparing.findings.add(place.file, place.line, `${file} must answer it, but answers ${answer.wrong}`);
      continue;
    }
    await preparing.cache.keep(key, await writeExpectation(answer.ok));
    prepared.set(testcase, withExpectation(answered, answer.ok));
  }
  return called.flatMap(({ testcase }) => prepared.get(testcase) ?? []);
}

/** An unanswered testcase with its key in the cache. */
interface KeyedTestcase extends CalledTestcase {
  readonly key: string;
}

interface Answered {
  readonly answered: KeyedTestcase;
  readonly answer: ExpectedAnswer;
}

/** With a checker an expectation is what the oracle says; without an oracle it needs none. */
function isLeftToChecker({ part }: PartPreparation, { check }: AuthoredTestcase): boolean {
  return check.kind === 'checker' && !part.programs.oracle;
}

function withExpectation({ testcase, call }: CalledTestcase, expectation: Expectation | null): Testcase {
  const { set, number, name, tags, check, place } = testcase;
  return { set, number, name, tags, check, place, call, expectation };
}

async function* oracleAnswers(
  preparing: PartPreparation,
  unanswered: readonly KeyedTestcase[],
): AsyncGenerator<Answered> {
  for (const answered of unanswered) {
    const { testcase, call } = answered;
    const input = inputValue(call);
    const answer = await askAuthor(preparing, testcase, { do: 'answer', input });
    if (answer)
      yield { answered, answer: await expectedOfOracle({ call, check: testcase.check }, answer.value) };
  }
}

async function* referenceAnswers(
  preparing: PartPreparation,
  unanswered: readonly KeyedTestcase[],
): AsyncGenerator<Answered> {
  if (unanswered.length === 0) return;
  const { part, runner, machineFactor = 1, signal, findings } = preparing;
  const { language, source, file } = part.reference;
  // Not part of what an answer depends on: a slow machine needs longer for the same.
  const limits = scaleLimits(part.limits, machineFactor);
  const endings: Ending[] = [];
  const cases = unanswered.map((each) => ({ ...referenceWork(preparing, each), limits }));
  const { compileFailure } = await runner.execute(
    { language, source, cases },
    {
      onOutcome: (_index, { ending }) => {
        endings.push(ending);
        return 'continue';
      },
      ...(signal && { signal }),
    },
  );
  if (compileFailure)
    findings.add(file, compileFailure.place?.line ?? 1, `does not compile: ${compileFailure.message}`);
  for (const [index, ending] of endings.entries()) {
    const answered = unanswered[index];
    if (!answered) continue;
    const { testcase, call } = answered;
    if (ending.kind === 'answered')
      yield { answered, answer: await expectedOfReference({ call, check: testcase.check }, ending.text) };
    else reportEnding(preparing, answered, limits, ending);
  }
}

function referenceWork(preparing: PartPreparation, called: CalledTestcase): CaseWork {
  const { slug, continueAfterThrow } = preparing;
  const judged = authoredCase(preparing.part, withExpectation(called, null));
  return { ...caseWork({ slug }, judged, continueAfterThrow), keepConsole: false };
}

/** At the reference's own line when it threw, else at the testcase. */
function reportEnding(
  { part, findings }: PartPreparation,
  called: CalledTestcase,
  limits: Limits,
  ending: Ending,
): void {
  const { testcase } = called;
  const { place } = testcase;
  const { file } = part.reference;
  const judged = authoredCase({ ...part, limits }, withExpectation(called, null));
  const { message } = outcomeToVerdict(judged, ending);
  if (ending.kind === 'threw' && ending.error.place)
    findings.add(
      file,
      ending.error.place.line,
      `the reference fails at the testcase ${nameWithPlace(testcase)}: ${message}`,
    );
  else findings.add(place.file, place.line, `the reference ${file} must answer it, but fails: ${message}`);
}

/** Hashes all that an expectation depends on. */
function expectationKey(preparing: PartPreparation, called: CalledTestcase): string {
  const { driverVersion, part } = preparing;
  const { testcase, call } = called;
  const { programs, entry, reference } = part;
  // A generator's call says what it generates, and is shorter.
  const input = testcase.input.kind === 'generated' ? testcase.input : call;
  const of = [driverVersion, sourceOf(programs, 'generate'), entry, testcase.check, input];
  if (programs.oracle) return cacheKey(['oracle', programs.oracle.source, ...of]);
  const { limits, seed, continueAfterThrow } = referenceWork(preparing, called);
  const harness = sourceOf(programs, 'harness');
  return cacheKey(['reference', reference.source, harness, limits, seed, continueAfterThrow, ...of]);
}
