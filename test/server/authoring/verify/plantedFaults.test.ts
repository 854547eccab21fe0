import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthoring, type Authoring } from '../../../../server/authoring/openAuthoring.ts';
import { verifyProblem } from '../../../../server/authoring/verify/verifyProblem.ts';
import { writeProblem } from '../../catalog/problemFolders.ts';
import { requireExample } from '../guideExamples.ts';
import { EXECUTION_FAULTS } from './executionFaults.ts';
import type { PlantedFault } from './plantedFault.ts';
import { READING_FAULTS } from './readingFaults.ts';

const FAULTS = [...READING_FAULTS, ...EXECUTION_FAULTS];

let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring();
});
afterAll(() => authoring.close());

async function findingsOf(
  folder: string,
  checksRoom = true,
): Promise<readonly { at: string; what: string }[]> {
  const deps = { ...authoring.deps, machineFactor: 1, speedRatio: 1, checksRoom };
  const { findings } = await verifyProblem(deps, folder);
  return findings.map(({ file, line, message }) => ({ at: `${file}:${line}`, what: message }));
}

test('there are at least 40 planted faults, each under a name of its own', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  expect(FAULTS.length).toBeGreaterThanOrEqual(40);
});

test.each(FAULTS.map((fault): [string, PlantedFault] => [fault.name, fault]))(
  '%s is found, at its place',
  async (_, { files, at, says }) => {
    const found = await findingsOf(await writeProblem(files, 'planted'));
    expect(found).toContainEqual({ at, what: expect.stringMatching(says) as string });
  },
);

test('a limit that is too tight is no finding where times are not to be trusted', async () => {
  const { files } = FAULTS.find(({ name }) => name === 'a limit that is too tight') ?? {};
  if (!files) throw new Error('there is no such fault');
  expect(await findingsOf(await writeProblem(files, 'planted'), false)).toEqual([]);
});

test('a link out of the folder is found', async () => {
  const folder = await writeProblem(requireExample('heartbeat-gaps'), 'planted');
  await symlink('/etc/hostname', path.join(folder, 'tests/data'));
  expect(await findingsOf(folder)).toContainEqual({
    at: 'tests/data:1',
    what: expect.stringContaining('symbolic link') as string,
  });
});
