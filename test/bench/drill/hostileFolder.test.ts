import { expect, test } from 'vitest';
import { writeHostileFolder } from '../../../bench/drill/hostileFolder.ts';
import { loadProblem } from '../../../server/catalog/loadProblem.ts';
import type { AuthoredTestcase, Testcase } from '../../../server/catalog/problem.ts';
import { PROBLEM_NAMES } from '../../hostile/hostileCase.ts';
import { makeHostileProblems } from '../../hostile/problems.ts';
import { fillFolder, makeFolder } from '../../server/catalog/problemFolders.ts';

const hostile = makeHostileProblems();

/** As the folder says it, before anything is generated; where it stands in the file is the folder's own. */
function asAuthored({ call, name, tags, check, expectation }: Testcase): Partial<AuthoredTestcase> {
  return { name, tags, check, expectation, input: { kind: 'given', call } };
}

test.for(PROBLEM_NAMES)('the catalog reads %s from its folder as it was made', async (name) => {
  const folder = await makeFolder();
  await fillFolder(folder, writeHostileFolder(hostile));
  const loaded = await loadProblem({ folder: `${folder}/${name}`, driverVersion: '' });
  if (!('ok' in loaded)) throw new Error(JSON.stringify(loaded));
  const [made] = hostile.problems[name].parts;
  expect(loaded.ok.languages).toEqual(['javascript', 'typescript']);
  expect(loaded.ok.parts[0]).toMatchObject({
    entry: made?.entry,
    limits: made?.limits,
    samples: made?.samples.map(asAuthored),
    secrets: made?.secrets.map(asAuthored),
  });
});
