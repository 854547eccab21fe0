import type { PrepareProblem } from '../catalog/catalog.ts';
import { Findings } from '../catalog/findings.ts';
import type { AuthoredTestcase, Part, Testcase } from '../catalog/problem.ts';
import { expectsErrors } from './judgeCases.ts';
import type { CalledTestcase, PartPreparation, PrepareDeps } from './preparation.ts';
import { prepareExpectations } from './prepareExpectations.ts';
import { prepareInput } from './prepareInput.ts';

/**
 * Fills in what is left to the author's programs: input from the generators; expectations from the oracle, or else from
 * the reference, run as a submission is. Only what succeeds is kept in the cache.
 */
export function prepareProblem(deps: PrepareDeps): PrepareProblem {
  return async (problem, signal) => {
    const findings = new Findings();
    const continueAfterThrow = expectsErrors(problem);
    const parts: Part[] = [];
    for (const part of problem.parts)
      parts.push(
        await preparePart({ ...deps, slug: problem.slug, part, continueAfterThrow, findings, signal }),
      );
    const found = findings.list();
    return found.length > 0 ? { findings: found } : { ok: { ...problem, parts } };
  };
}

async function preparePart(preparing: PartPreparation): Promise<Part> {
  const { part } = preparing;
  const called: CalledTestcase[] = [];
  for (const testcase of [...part.samples, ...part.secrets, ...part.traces]) {
    preparing.signal?.throwIfAborted();
    const prepared = await prepareInput(preparing, testcase);
    if (prepared) called.push(prepared);
  }
  const testcases = await prepareExpectations(preparing, called);
  const ofSet = (set: AuthoredTestcase['set']): readonly Testcase[] =>
    testcases.filter((testcase) => testcase.set === set);
  return { ...part, samples: ofSet('sample'), secrets: ofSet('secret'), traces: ofSet('trace') };
}
