import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthoring, type Authoring } from '../../../server/authoring/openAuthoring.ts';
import { verifyProblem } from '../../../server/authoring/verify/verifyProblem.ts';
import { writeProblem } from '../catalog/problemFolders.ts';
import { guideExamples } from './guideExamples.ts';

const examples = [...guideExamples()];
let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring();
});
afterAll(() => authoring.close());

test('the guide builds problems of each kind it speaks of', () => {
  expect(examples.map(([slug]) => slug)).toEqual(['heartbeat-gaps', 'fetch-twice', 'rough-mean']);
});

test.each(examples)('the problem %s that the guide builds is clean', async (slug, files) => {
  const folder = await writeProblem(files, slug);
  const { findings, submissionCount } = await verifyProblem(
    { ...authoring.deps, machineFactor: 1, speedRatio: 1 },
    folder,
  );
  expect(findings.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
  expect(submissionCount).toBeGreaterThan(1);
});
