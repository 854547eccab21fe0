import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT } from './solutions.ts';
import { STAGED, TALLY, TALLY_WITHOUT_ZERO, writeStagedProblem } from './stagedProblem.ts';

const chromium = useChromium();

test('a custom testcase begins as sample 1, is checked while it is typed, and runs beside the samples', async () => {
  const { page } = await openScene(chromium());
  await write(page, RIGHT);
  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  const calls = page.getByRole('textbox', { name: 'Calls' });
  const expected = page.getByRole('textbox', { name: 'Expected' });
  await expect.poll(() => calls.inputValue()).toMatch(/^LRUCache\(\d+\)\n/);

  await calls.fill('LRUCache(1)\npot(1, 1)');
  await page.getByText(/^Line 2: There is no method pot/).waitFor();
  await page.getByRole('button', { name: /^Run/ }).click();
  await page
    .getByRole('alert')
    .getByText(/custom testcase 1 has a mistake/)
    .waitFor();

  await calls.fill('LRUCache(1)\nput("a", 7)\nget("a")');
  await expected.fill('');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('button', { name: /^Custom 1 Passed/ }).click();
  const detail = page.getByRole('region', { name: 'Custom 1' });
  await detail.getByRole('row', { name: 'get("a") 7 7' }).waitFor();

  await page.getByRole('tab', { name: /^Custom testcases/ }).click();
  await expected.fill('null\nnull\n8');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('button', { name: /^Custom 1 Wrong answer/ }).click();
  await detail.getByRole('row', { name: /Differs/ }).waitFor();
});

test('custom testcases survive a reload and can be removed', async () => {
  const { page } = await openScene(chromium());
  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  await page.getByRole('textbox', { name: 'Calls' }).fill('LRUCache(5)');
  await page.reload();
  await page.getByRole('tab', { name: /^Custom testcases/ }).click();
  const calls = page.getByRole('textbox', { name: 'Calls' });
  await expect.poll(() => calls.inputValue()).toBe('LRUCache(5)');
  await page.getByRole('button', { name: 'Remove custom testcase 1' }).click();
  await calls.waitFor({ state: 'detached' });
});

test('an illegal testcase is refused with the reason beside it, and nothing is lost', async () => {
  const { page } = await openScene(chromium(), { path: STAGED, writeProblems: writeStagedProblem });
  const results = page.getByRole('region', { name: 'Results' });
  await write(page, TALLY);
  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  const calls = page.getByRole('textbox', { name: 'Calls' });
  await calls.fill('Tally(-5)\nadd(3)');
  await page.getByRole('textbox', { name: 'Expected' }).fill('');
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('group', { name: 'Custom 1' }).getByText('limit must be 0 or more: -5').waitFor();
  await results.getByRole('alert').getByText('Nothing was run.').waitFor();
  await expect.poll(() => calls.inputValue()).toBe('Tally(-5)\nadd(3)');

  await calls.fill('Tally(5)\nadd(3)');
  await page.getByText('limit must be 0 or more: -5').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('button', { name: /^Custom 1 Passed/ }).click();
  await results.getByRole('columnheader', { name: 'The reference gives' }).waitFor();
});

test('the reference decides where nothing was expected, and speaks up where something else was', async () => {
  const { page } = await openScene(chromium(), { path: STAGED, writeProblems: writeStagedProblem });
  const results = page.getByRole('region', { name: 'Results' });
  await write(page, TALLY_WITHOUT_ZERO);
  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  await page.getByRole('textbox', { name: 'Calls' }).fill('Tally(0)\nadd(3)');
  const expected = page.getByRole('textbox', { name: 'Expected' });
  await expected.fill('');
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('button', { name: /^Custom 1 Wrong answer/ }).click();
  await results.getByRole('row', { name: /Differs: add\(3\) 3 0/ }).waitFor();

  await page.getByRole('tab', { name: /^Custom testcases/ }).click();
  await expected.fill('null\n3');
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('button', { name: /^Custom 1 Passed/ }).click();
  await results.getByText('The reference gives something else than you expected.').waitFor();
});
