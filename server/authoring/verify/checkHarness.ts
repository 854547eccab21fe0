import type { Part, Problem } from '../../catalog/problem.ts';
import { submitCases, type CaseResult, type JudgedCase } from '../../judge/judgeCases.ts';
import { judgeSource, nameOf, testcaseOf } from './judgeSource.ts';
import { patchedPrototypes } from './patchedPrototypes.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** Every call of a patched method reads a stack trace. */
const SLOWNESS = 50;

/**
 * A candidate may patch any prototype before the harness goes on, so the harness must not depend on one: the reference
 * is judged once more with each method of each prototype replaced by one that fails when the harness calls it.
 */
export async function checkHarness(deps: VerifyDeps, { problem, findings }: Verification): Promise<void> {
  for (const part of problem.parts) {
    const { harness } = part.programs;
    if (!harness) continue;
    const { language, source } = part.reference;
    const cases = harnessCases(problem, part);
    const request = { problem, language, cases, limitFactors: { cpu: SLOWNESS, heap: 2 } };
    const usual = await judgeSource(deps, { ...request, source });
    const patched = await judgeSource(deps, {
      ...request,
      source: `${patchedPrototypes(harness.file)}${source}`,
    });
    for (const [index, result] of patched.results.entries()) {
      const before = usual.results[index];
      if (!before || isSame(before, result)) continue;
      const testcase = testcaseOf(problem, result.judged);
      const called = result.ending.kind === 'harness_failed' ? CALLED.exec(result.ending.message) : null;
      findings.add(
        harness.file,
        called?.[2] ? Number(called[2]) : 1,
        called
          ? `calls ${called[1]}, which a candidate may have patched; use kit instead`
          : `observes something else on ${nameOf(testcase)} when the prototypes are patched; use kit instead`,
      );
      break;
    }
  }
}

/** What a patched method says of its caller. */
const CALLED = /the harness calls (\S+) at line (\d+)/;

function harnessCases(problem: Problem, part: Part): readonly JudgedCase[] {
  return submitCases(problem, part.number).filter(
    ({ part: number, call }) =>
      number === part.number &&
      (call.kind === 'harness' || (call.kind === 'stream' && call.into === 'input')),
  );
}

function isSame({ ending: one }: CaseResult, { ending: other }: CaseResult): boolean {
  return (
    one.kind === other.kind &&
    (one.kind !== 'answered' || other.kind !== 'answered' || one.text === other.text)
  );
}
