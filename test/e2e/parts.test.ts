import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { readEditor, saveMark, write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene, type Scene } from './openScene.ts';
import { MERGE, STAGED, TALLY, writeStagedProblem } from './stagedProblem.ts';

const chromium = useChromium();

function openStaged(): Promise<Scene> {
  return openScene(chromium(), { path: STAGED, writeProblems: writeStagedProblem });
}

test('an accepted part unlocks the next one, which opens when asked and brings its starter undoably', async () => {
  const { page } = await openStaged();
  await write(page, TALLY);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Part 1 accepted. Part 2 changes a constraint.', { exact: true }).waitFor();
  await selectedPart(page, /^Part 1/).waitFor();
  await page
    .getByRole('status')
    .getByText(/Accepted\. .*Part 2 changes a constraint/)
    .waitFor();
  await expect.poll(() => readEditor(page)).not.toContain('merge');

  await page.getByRole('button', { name: 'Open part 2' }).click();
  await selectedPart(page, 'Part 2').waitFor();
  await page.getByRole('article', { name: 'Statement of part 2' }).and(page.locator(':focus')).waitFor();
  await page.getByText('The tests of part 1 judge the same source again.').waitFor();
  await page.getByText('The starter of part 2 stands after your code').waitFor();
  await expect.poll(() => readEditor(page)).toBe(`${TALLY}\n\nfunction merge(totals) {\n}\n`);
  await page.getByRole('button', { name: 'Go to line 6' }).click();
  await page.locator('.monaco-editor .active-line-number').getByText('6').waitFor();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => readEditor(page)).toBe(TALLY);
  await saveMark(page, /^Saved \d/).waitFor();

  await page.reload();
  await selectedPart(page, 'Part 2').waitFor();
  await expect.poll(() => readEditor(page)).toBe(TALLY);
});

test('a starter comes once in each language, and to no other tab or browser again', async () => {
  const { page, context, address, openTab } = await openStaged();
  await releaseNext(page, 2);
  await expect.poll(() => readEditor(page)).toContain('function merge(totals) {');
  const filledIn = `${TALLY}\n\n${MERGE}\n`;
  await write(page, filledIn);
  await saveMark(page, /^Saved \d/).waitFor();

  const second = await openTab(STAGED);
  await selectedPart(second, 'Part 2').waitFor();
  await expect.poll(() => readEditor(second)).toBe(filledIn);

  const elsewhere = await chromium().newContext({
    viewport: { width: 1440, height: 900 },
    storageState: { cookies: await context.cookies(), origins: [] },
  });
  onTestFinished(() => elsewhere.close());
  const other = await elsewhere.newPage();
  await other.goto(address + STAGED);
  await selectedPart(other, 'Part 2').waitFor();
  await expect.poll(() => readEditor(other)).toBe(filledIn);

  await page.bringToFront();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('TypeScript');
  await expect.poll(() => readEditor(page)).toContain('function merge(totals: number[]): number {');
  await page.getByRole('tab', { name: 'Part 1' }).click();
  await page.getByRole('tab', { name: 'Part 2' }).click();
  await expect.poll(async () => (await readEditor(page)).split('function merge').length).toBe(2);
});

test('a reset in a later part brings back the starters of all parts up to it', async () => {
  const { page } = await openStaged();
  await releaseNext(page, 2);
  await write(page, '// all gone');
  await page.getByRole('button', { name: 'Reset to starter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset to starter' }).click();
  await expect
    .poll(() => readEditor(page))
    .toMatch(/^class Tally [^]*\n}\n\nfunction merge\(totals\) {\n}\n$/);
});

test('run and submit go to the part that is open, and each part keeps its own results', async () => {
  const { page } = await openStaged();
  const results = page.getByRole('region', { name: 'Results' });
  await releaseNext(page, 2);
  await write(page, `${TALLY}\n${MERGE}`);
  await page.keyboard.press('Control+Enter');
  await results.getByText('1 of 1 passed').first().waitFor();
  await results.getByText(/^peak \d+\.\d MiB of 16$/).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await results.getByText('Part 2 accepted. Part 3 changes a constraint.').waitFor();
  await results.getByRole('button', { name: /^Part 1 · Sample 1 Passed/ }).click();
  await results
    .getByRole('region', { name: 'Part 1 · Sample 1' })
    .getByRole('cell', { name: 'add(3)' })
    .waitFor();
  await page.getByRole('tab', { name: 'Part 1' }).click();
  await results.getByText('Not run').first().waitFor();
  await page.getByRole('tab', { name: /^Submissions/ }).click();
  await results.getByRole('button', { name: /^Submission .*part 2/ }).click();
  await results.getByRole('button', { name: 'Show its results' }).click();
  await selectedPart(page, /^Part 2/).waitFor();
  await results.getByText('Accepted', { exact: true }).waitFor();
});

test('a part behind a harness takes one value as a testcase, and after the last part comes the debrief', async () => {
  const { page } = await openStaged();
  const results = page.getByRole('region', { name: 'Results' });
  await write(page, TALLY);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('button', { name: 'Open part 2' }).click();
  await write(page, `${TALLY}\n${MERGE}`);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('button', { name: 'Open part 3' }).click();
  await page.getByText('Earlier parts are not judged again.').waitFor();

  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  const input = page.getByRole('textbox', { name: 'Input' });
  await expect.poll(() => input.inputValue()).toBe('{arrivals: [4, 5]}');
  await input.fill('{ arrivals: [1, 1, 1] }');
  await page.getByRole('textbox', { name: 'Expected' }).fill('');
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('button', { name: /^Custom 1 Passed/ }).click();
  await results.getByRole('heading', { name: 'The reference gives' }).waitFor();

  await page.getByRole('button', { name: /^Submit/ }).click();
  await results.getByText('Part 3 accepted, and it was the last.').waitFor();
  await page.getByRole('button', { name: 'Open the debrief' }).click();
  const debrief = page.getByRole('article', { name: 'Debrief' });
  await debrief.and(page.locator(':focus')).waitFor();
  await debrief.getByText('names the limit of nothing').waitFor();
  await debrief.getByText('An alert on the rate of refused additions.').waitFor();
  await page.getByRole('link', { name: 'Problems' }).click();
  await page.getByRole('cell', { name: 'Accepted' }).waitFor();
});

test('the next part can be shown anyway, after one question, and so can the debrief', async () => {
  const { page } = await openStaged();
  await page.getByText('2 more parts to come').waitFor();
  await page.getByRole('button', { name: 'Show the next part anyway' }).click();
  await page
    .getByRole('dialog', { name: 'Show part 2 now?' })
    .getByRole('button', { name: 'Not yet' })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByRole('tab', { name: 'Part 2' }).count()).toBe(0);
  await releaseNext(page, 2);
  await page.getByRole('article', { name: 'Statement of part 2' }).and(page.locator(':focus')).waitFor();
  await page.getByText('1 more part to come').waitFor();
  await releaseNext(page, 3);
  // Those before it were passed over: this one is all that the debrief waits for.
  await page.getByText('The debrief opens when part 3 is accepted.').waitFor();
  await page.getByRole('button', { name: 'Read the debrief anyway' }).click();
  await page.getByRole('button', { name: 'Show the debrief' }).click();
  await page.getByRole('article', { name: 'Debrief' }).getByText('names the limit of nothing').waitFor();
});

test('on a slower machine the limit says how it came about', async () => {
  const { page } = await openScene(chromium(), {
    path: STAGED,
    writeProblems: writeStagedProblem,
    environment: { DRYRUN_MACHINE_FACTOR: '1.3' },
  });
  await page.getByText('CPU limit 1.3 s on this machine: 1 s × 1.3').waitFor();
});

function selectedPart(page: Page, name: string | RegExp) {
  return page.getByRole('tab', { name, selected: true });
}

/** Shows a part although the one before it is not accepted. */
async function releaseNext(page: Page, part: number): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: 'Show the next part anyway' }).click();
  await page.getByRole('button', { name: `Show part ${part}` }).click();
  await selectedPart(page, `Part ${part}`).waitFor();
}
