import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { expectAccessible } from './expectAccessible.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT, SLOW, WRONG } from './solutions.ts';

const chromium = useChromium();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const context = { colorScheme };

  test('the list in each of its states is accessible', async () => {
    const { page } = await openScene(chromium(), { path: '/', context });
    await page.getByRole('table').waitFor();
    await expectAccessible(page, 'list');
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('Nothing matches').waitFor();
    await expectAccessible(page, 'nothing found');
    await page.route('**/api/problems', (route) => route.abort());
    await page.reload();
    await page.getByText('The server does not answer').waitFor();
    await expectAccessible(page, 'list not read');
    await page.route('**/api/problems', (route) =>
      route.fulfill({ json: { problems: [], isReading: false } }),
    );
    await page.reload();
    await page.getByText('There are no problems yet').waitFor();
    await expectAccessible(page, 'no problems');
    await page.goto(new URL('/nowhere', page.url()).href);
    await page.getByText('There is no page at this address').waitFor();
    await expectAccessible(page, 'no page');
  });

  test('the problem in each of its states is accessible', { timeout: 300_000 }, async () => {
    const { page, killServer } = await openScene(chromium(), { context });
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await expectAccessible(page, 'fresh');
    for (const tab of ['Console', 'Custom testcases', 'Submissions']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page, `empty ${tab}`);
    }
    await write(page, `${WRONG}\nconsole.log('printed');`);
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/Wrong answer/)
      .first()
      .waitFor();
    await expectAccessible(page, 'wrong answer');
    await page.getByRole('tab', { name: /^Console/ }).click();
    await expectAccessible(page, 'console');
    await page.getByRole('tab', { name: 'Custom testcases' }).click();
    await page.getByRole('button', { name: 'Add a testcase' }).click();
    await page.getByRole('textbox', { name: 'Calls' }).fill('nonsense');
    await page.getByText(/^Line 1:/).waitFor();
    await expectAccessible(page, 'custom testcase with a mistake');
    await page.getByRole('button', { name: 'Remove custom testcase 1' }).click();
    await write(page, SLOW);
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText(/^Hidden tests \d+ of \d+$/).waitFor();
    await expectAccessible(page, 'judging');
    await page.getByText('Accepted', { exact: true }).waitFor();
    await expectAccessible(page, 'accepted');
    await page.getByRole('button', { name: /^Hidden test 1 / }).click();
    await expectAccessible(page, 'hidden test');
    await page.getByRole('tab', { name: /^Submissions/ }).click();
    await page.getByRole('region', { name: 'Source that was sent' }).waitFor();
    await expectAccessible(page, 'submissions');
    await write(page, 'class {');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Compile error').first().waitFor();
    await expectAccessible(page, 'compile error');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expectAccessible(page, 'keyboard');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reset to starter' }).click();
    await expectAccessible(page, 'reset');
    await page.keyboard.press('Escape');
    await killServer();
    await write(page, RIGHT);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('The server does not answer').waitFor();
    await page.getByText('Saved in this browser only').waitFor();
    await expectAccessible(page, 'no server');
  });

  test('a narrow window is accessible and shows one pane at a time, as tall as the window', async () => {
    const { page } = await openScene(chromium(), {
      context: { colorScheme, viewport: { width: 380, height: 800 } },
    });
    await page.getByRole('article', { name: /^Statement/ }).waitFor();
    await expectAccessible(page, 'narrow statement');
    await expectNoScroll(page);
    await page.getByRole('button', { name: 'Code' }).click();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await expectAccessible(page, 'narrow code');
    await expectNoScroll(page);
    await page.getByRole('button', { name: /^Run/ }).click();
    await page
      .getByText(/Wrong answer/)
      .first()
      .waitFor();
    await expectAccessible(page, 'narrow results');
    await expectNoScroll(page);
    await page.getByRole('link', { name: 'Problems' }).click();
    await page.getByRole('table').waitFor();
    await expectAccessible(page, 'narrow list');
    await expect.poll(() => overflow(page)).toBe(0);
  });
});

test('page and editor follow the system from light to dark while they are open', async () => {
  const { page } = await openScene(chromium(), { context: { colorScheme: 'light' } });
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const light = await colours(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Page, editor and text change one after the other, so each is waited for by itself.
  await expect.poll(async () => brightness((await colours(page)).page)).toBeLessThan(brightness(light.page));
  await expect
    .poll(async () => brightness((await colours(page)).editor))
    .toBeLessThan(brightness(light.editor));
  await expect
    .poll(async () => brightness((await colours(page)).text))
    .toBeGreaterThan(brightness(light.text));
});

/** The page itself moves in no direction: what is longer than its pane scrolls in it. */
async function expectNoScroll(page: Page): Promise<void> {
  await expect.poll(() => overflow(page)).toBe(0);
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight),
    )
    .toBe(0);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function colours(page: Page): Promise<{ page: string; editor: string; text: string }> {
  return page.evaluate(() => {
    const read = (selector: string, property: 'color' | 'backgroundColor'): string => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element)[property] : '';
    };
    return {
      page: read('body', 'backgroundColor'),
      editor: read('.monaco-editor-background', 'backgroundColor'),
      text: read('.monaco-editor .view-line span span', 'color'),
    };
  });
}

function brightness(colour: string): number {
  return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
}

test('on a small screen the numbers of failing hidden tests can be read', async () => {
  const context = { viewport: { width: 1024, height: 700 } };
  const { page } = await openScene(chromium(), { context });
  await write(page, WRONG);
  await page.getByRole('button', { name: /^Submit/ }).click();
  const row = page.getByRole('button', { name: /^Hidden test \d+ Wrong answer/ }).first();
  const label = row.getByText(/^Hidden test \d+$/);
  expect(await label.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await row.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
