import type { Part, Problem } from '../../catalog/problem.ts';
import { submitCases } from '../../judge/judgeCases.ts';
import type { CaseResult, JudgedCase } from '../../judge/judgedCase.ts';
import { judgeSource, nameOf, testcaseOf } from './judgeSource.ts';
import { patchedPrototypes } from './patchedPrototypes.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** Replaced methods are slower. */
const PATCHED_LIMITS = { cpu: 20, heap: 2 };

/**
 * With the reference a harness must not fail, and it must observe the same whatever a candidate does to built-ins: the
 * reference is judged once more with every method of every prototype replaced.
 */
export async function checkHarness(deps: VerifyDeps, { problem, findings }: Verification): Promise<void> {
  for (const part of problem.parts) {
    const { harness } = part.programs;
    if (!harness) continue;
    const { language, source } = part.reference;
    const cases = harnessCases(problem, part);
    const usual = await judgeSource(deps, { problem, language, source, cases });
    const failed = usual.results.find(({ ending }) => ending.kind === 'harness_failed');
    if (failed?.ending.kind === 'harness_failed') {
      const name = nameOf(testcaseOf(problem, failed.judged));
      const { message } = failed.ending;
      findings.add(harness.file, lineIn(message), `fails on ${name} with the reference: ${message}`);
      continue;
    }
    const patched = await judgeSource(deps, {
      problem,
      language,
      source: `${patchedPrototypes()}${source}`,
      cases,
      limitFactors: PATCHED_LIMITS,
    });
    const other = patched.results.find((result, index) => !isSame(usual.results[index], result));
    if (other)
      findings.add(
        harness.file,
        1,
        `observes something else on ${nameOf(testcaseOf(problem, other.judged))} once the reference's prototypes are ` +
          'patched; it must observe what the solution did, and nothing of how the realm looks',
      );
  }
}

/** The line in a message such as `harness.js:3: ReferenceError: …`. */
function lineIn(message: string): number {
  return Number(/^\S+:(\d+):/.exec(message)?.[1] ?? 1);
}

function harnessCases(problem: Problem, part: Part): readonly JudgedCase[] {
  return submitCases(problem, part.number).filter(
    ({ part: number, call }) =>
      number === part.number &&
      (call.kind === 'harness' || (call.kind === 'stream' && call.into === 'input')),
  );
}

function isSame(one: CaseResult | undefined, { ending }: CaseResult): boolean {
  if (one?.ending.kind !== ending.kind) return false;
  return one.ending.kind !== 'answered' || ending.kind !== 'answered' || one.ending.text === ending.text;
}
