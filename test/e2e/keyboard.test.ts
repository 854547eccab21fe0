import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { paste, readEditor } from './editorActions.ts';
import { RIGHT, WRONG } from './solutions.ts';

const chromium = useChromium();

test('the whole way without a mouse', async () => {
  const { page } = await openScene(chromium(), { path: '/' });
  await page.getByRole('link', { name: 'LRU cache' }).waitFor();
  await tabTo(page, 'LRU cache');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'LRU cache' }).waitFor();
  await expect.poll(() => focused(page)).toBe('LRU cache');

  await page.locator('.monaco-editor .view-line').first().waitFor();
  await tabTo(page, 'Code editor');
  await page.keyboard.press('Control+A');
  await paste(page, WRONG);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Wrong answer/)
    .first()
    .waitFor();

  await page.keyboard.press('Control+M');
  await tabTo(page, 'Tests');
  await tabTo(page, 'Sample');
  const first = await focused(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).not.toBe(first);

  await tabTo(page, 'Code editor', 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await paste(page, RIGHT);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Accepted', { exact: true }).waitFor();
});

test('Run works from outside the editor, and leaves no line behind in it', async () => {
  const { page } = await openScene(chromium());
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const before = await readEditor(page);
  await page.getByRole('tab', { name: 'Console' }).focus();
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Wrong answer/)
    .first()
    .waitFor();
  await expect.poll(() => readEditor(page)).toBe(before);
});

test('Control M lets Tab leave the editor, and takes it back', async () => {
  const { page } = await openScene(chromium());
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await tabTo(page, 'Code editor');
  const before = await readEditor(page);
  await page.keyboard.press('Tab');
  await expect.poll(() => readEditor(page)).not.toBe(before);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+M');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).not.toContain('Code editor');
  await expect.poll(() => readEditor(page)).toBe(before);
});

test('dividers move by arrow keys and remember where they stood', async () => {
  const { page } = await openScene(chromium());
  const divider = page.getByRole('separator', { name: 'Width of the statement' });
  const position = async (): Promise<number> => Number(await divider.getAttribute('aria-valuenow'));
  await expect.poll(position).toBeGreaterThan(0);
  const before = await position();
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(position).toBeGreaterThan(before);
  const moved = await position();
  await page.reload();
  await expect.poll(position).toBeCloseTo(moved, 0);
});

test('the question mark lists the keys; Escape closes the list and gives the focus back', async () => {
  const { page } = await openScene(chromium());
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await button.focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toContain('Keyboard shortcuts');
});

test('a reset asks first, and Undo brings the text back', async () => {
  const { page } = await openScene(chromium());
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await tabTo(page, 'Code editor');
  await page.keyboard.press('Control+A');
  await paste(page, '// hours of work');
  await page.getByRole('button', { name: 'Reset to starter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset to the starter?' });
  await dialog.getByRole('button', { name: 'Keep my text' }).click();
  await expect.poll(() => readEditor(page)).toBe('// hours of work');
  await page.getByRole('button', { name: 'Reset to starter' }).click();
  await dialog.getByRole('button', { name: 'Reset to starter' }).click();
  await page.locator('.monaco-editor').getByText('class LRUCache').waitFor();
  await page.getByRole('button', { name: 'Earlier texts (1)' }).waitFor();
  await tabTo(page, 'Code editor');
  await page.keyboard.press('Control+Z');
  await page.locator('.monaco-editor').getByText('// hours of work').waitFor();
});

const TAB_LIMIT = 60;

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < TAB_LIMIT; press += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.startsWith(name)) return;
    passed.push(now);
  }
  throw new Error(`${key} does not lead to ${name}; it passed ${[...new Set(passed)].join(' | ')}`);
}

/** What the focused element is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}
