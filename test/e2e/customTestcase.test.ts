import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT } from './solutions.ts';

const chromium = useChromium();

test('a custom testcase begins as sample 1, is checked while it is typed, and runs beside the samples', async () => {
  const { page } = await openScene(chromium());
  await write(page, RIGHT);
  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  const calls = page.getByRole('textbox', { name: 'Calls' });
  const expected = page.getByRole('textbox', { name: 'Expected' });
  expect(await calls.inputValue()).toMatch(/^LRUCache\(\d+\)\n/);

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
  await page.getByRole('button', { name: /^Custom 1 Ran/ }).click();
  const detail = page.getByRole('region', { name: 'Custom 1' });
  await detail.getByRole('cell', { name: '7', exact: true }).waitFor();

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
  expect(await page.getByRole('textbox', { name: 'Calls' }).inputValue()).toBe('LRUCache(5)');
  await page.getByRole('button', { name: 'Remove custom testcase 1' }).click();
  expect(await page.getByRole('textbox', { name: 'Calls' }).count()).toBe(0);
});
