import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { focusEditor, paste, readEditor, write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { probeHelp, type OfferedHelp } from './probeHelp.ts';

const chromium = useChromium();

test('the editor offers no help at all', async () => {
  const { page } = await openScene(chromium());
  await focusEditor(page);
  expect(await probeHelp(page)).toEqual(allOf(false));
});

test('the same probes find every help in a Monaco as it comes', async () => {
  const page = await openDefaultMonaco(chromium());
  await focusEditor(page);
  expect(await probeHelp(page)).toEqual(allOf(true));
});

test('brackets are not coloured by pairs', async () => {
  const { page } = await openScene(chromium());
  await write(page, '((([[[{{{}}}]]])))');
  await expect.poll(() => readEditor(page)).toContain('{{{}}}');
  expect(await page.locator('.monaco-editor [class*="bracket-highlighting"]').count()).toBe(0);
});

test('Tab indents by two spaces, and a new line keeps the indentation', async () => {
  const { page } = await openScene(chromium());
  await write(page, 'a');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('b');
  await expect.poll(() => readEditor(page)).toBe('  a\n  b');
});

test('find, paste and undo work', async () => {
  const { page } = await openScene(chromium());
  await write(page, 'needle in hay');
  await page.keyboard.press('Control+End');
  await paste(page, ' and more');
  await expect.poll(() => readEditor(page)).toBe('needle in hay and more');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => readEditor(page)).toBe('needle in hay');
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible textarea, .find-widget.visible input').first().fill('hay');
  await page.locator('.find-widget.visible').getByText('1 of 1').waitFor();
});

test('assistive technology reads the text and no promise of completions', async () => {
  const { page } = await openScene(chromium());
  await write(page, 'const spoken = 1;');
  const area = page.getByRole('textbox', { name: /^Code editor, plain text/ });
  await expect.poll(() => area.inputValue()).toContain('const spoken = 1;');
  await expect.poll(() => area.getAttribute('aria-autocomplete')).toBe('none');
});

function allOf(isOffered: boolean): OfferedHelp {
  return {
    colours: isOffered,
    suggestions: isOffered,
    closedBracket: isOffered,
    closedQuote: isOffered,
    surrounded: isOffered,
    matchedBracket: isOffered,
    markedOccurrences: isOffered,
    palette: isOffered,
    goToLine: isOffered,
    menu: isOffered,
    links: isOffered,
    hover: isOffered,
    workers: isOffered,
  };
}

const DEFAULT_PAGE = `<!doctype html>
<link rel="stylesheet" href="/vs/editor/editor.main.css" />
<div id="editor" style="width: 800px; height: 500px"></div>
<script src="/vs/loader.js"></script>
<script>
  require.config({ paths: { vs: '/vs' } });
  require(['vs/editor/editor.main'], () => monaco.editor.create(editor, { language: 'javascript' }));
</script>`;

/** Monaco as its package ships it, all features and defaults, on a page that no server holds. */
async function openDefaultMonaco(browser: Browser): Promise<Page> {
  const folder = resolve(import.meta.dirname, '../../node_modules/monaco-editor/min');
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.route('http://default.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: DEFAULT_PAGE })
      : route.fulfill({ path: folder + pathname });
  });
  await page.goto('http://default.test/');
  return page;
}
