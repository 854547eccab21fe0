import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthoring, type Authoring } from '../../../../server/authoring/openAuthoring.ts';
import { verifyProblem } from '../../../../server/authoring/verify/verifyProblem.ts';
import type { Runner } from '../../../../server/judge/runner.ts';
import { writeProblem } from '../../catalog/problemFolders.ts';
import { FETCH } from './soundProblems.ts';

let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring();
});
afterAll(() => authoring.close());

/** Observes something else wherever the source replaces methods, as a harness would that depended on them. */
function upsetRunner(runner: Runner): Runner {
  return {
    ...runner,
    execute: (work, watcher) =>
      runner.execute(work, {
        ...watcher,
        onOutcome: (index, outcome) =>
          watcher.onOutcome(
            index,
            work.source.includes('function patched')
              ? { ...outcome, ending: { kind: 'answered', text: '[{"$":"object","e":[]}]' } }
              : outcome,
          ),
      }),
  };
}

test('a harness that observes something else once prototypes are patched is found', async () => {
  const folder = await writeProblem(FETCH, 'fetch-twice');
  const { deps } = authoring;
  const { findings } = await verifyProblem(
    { ...deps, runner: upsetRunner(deps.runner), machineFactor: 1, speedRatio: 1 },
    folder,
  );
  expect(findings.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    expect.stringMatching(/^harness\.js:1: .*"works at once".*prototypes are patched/),
  ]);
});

test('a harness that uses built-ins as they come is not upset, since it has a realm of its own', async () => {
  const harness = String(FETCH['harness.js']).replace(
    'kit.push(calledAt, clock.now());',
    'calledAt.push(...[clock.now()].map((at) => Math.max(at, 0)));',
  );
  const folder = await writeProblem({ ...FETCH, 'harness.js': harness }, 'fetch-twice');
  expect(harness).toContain('calledAt.push(');
  const { findings } = await verifyProblem({ ...authoring.deps, machineFactor: 1, speedRatio: 1 }, folder);
  expect(findings).toEqual([]);
});
