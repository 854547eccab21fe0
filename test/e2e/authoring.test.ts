import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectAccessible } from './expectAccessible.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { STAGED, writeStagedProblem } from './stagedProblem.ts';

const chromium = useChromium();

async function writeOneBroken(folder: string): Promise<void> {
  await writeStagedProblem(folder);
  await mkdir(join(folder, 'half-done'));
  await writeFile(join(folder, 'half-done', 'problem.yaml'), 'title: Half done\ncolour: blue\n');
}

test('a broken folder is told with file and line, and leaves the page when it is mended', async () => {
  const { page, problemsFolder } = await openScene(chromium(), { path: '/', writeProblems: writeOneBroken });
  await page.getByRole('link', { name: 'Staged tally' }).waitFor();
  await page.getByRole('link', { name: '1 problem is left out' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Problem folders' })
    .and(page.locator(':focus'))
    .waitFor();
  const folder = page.getByRole('region', { name: 'half-done' });
  await folder
    .getByRole('listitem')
    .filter({ hasText: /colour/ })
    .getByText('problem.yaml:2')
    .waitFor();
  await page.getByText('1 left out · 1 in order').waitFor();
  await expectAccessible(page, 'a broken folder');

  await rm(join(problemsFolder, 'half-done'), { recursive: true });
  await page.getByText('1 in order', { exact: true }).waitFor();
  await folder.waitFor({ state: 'detached' });
  await writeFile(join(problemsFolder, 'staged-tally', 'problem.yaml'), 'title: Staged tally\n');
  await page.getByRole('region', { name: 'staged-tally' }).waitFor();
});

test('where the page of authors is switched off nothing leads there', async () => {
  const { page, address } = await openScene(chromium(), {
    path: '/',
    writeProblems: writeOneBroken,
    environment: { DRYRUN_AUTHOR_VIEW: 'off' },
  });
  const asked = page.waitForResponse('**/api/authoring/problems');
  await page.reload();
  await asked;
  await page.getByRole('link', { name: 'Staged tally' }).waitFor();
  await page.getByText('left out').waitFor({ state: 'detached' });
  await page.goto(`${address}/authoring`);
  await page.getByText('There is no page at this address').waitFor();
  // The page itself asks every second.
  await expect(page.waitForRequest('**/api/authoring/problems', { timeout: 2500 })).rejects.toThrow(
    'Timeout',
  );
  await page.goto(address + STAGED);
  await page.getByRole('heading', { name: 'Staged tally' }).waitFor();
});

test('while folders are read the list says so, and asks again by itself', async () => {
  const { page } = await openScene(chromium(), { path: '/', writeProblems: writeStagedProblem });
  await page.getByText('1 problem', { exact: true }).waitFor();
  await page.route('**/api/problems', (route) => route.fulfill({ json: { problems: [], isReading: true } }));
  await page.reload();
  await page.getByText('Reading problems…').waitFor();
  await page.unroute('**/api/problems');
  await page.getByRole('link', { name: 'Staged tally' }).waitFor();
  await page.getByText('1 problem', { exact: true }).waitFor();
});

test('what is left out is told as soon as the folders have been read', async () => {
  const { page } = await openScene(chromium(), { path: '/', writeProblems: writeOneBroken });
  const line = page.getByRole('link', { name: '1 problem is left out' });
  await line.waitFor();
  await page.route('**/api/authoring/problems', (route) =>
    route.fulfill({ json: { isReading: true, sound: [], broken: [] } }),
  );
  const asked = page.waitForResponse('**/api/authoring/problems');
  await page.reload();
  await asked;
  await page.getByRole('link', { name: 'Staged tally' }).waitFor();
  await page.unroute('**/api/authoring/problems');
  await line.waitFor();
});
