import { expect, test } from 'vitest';
import { focusEditor, readEditor, saveMark, write } from './editorActions.ts';
import { expectAccessible } from './expectAccessible.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT_IN_TYPESCRIPT } from './solutions.ts';

const chromium = useChromium();
const PROBLEM = '/problems/lru-cache';

test('a reload right after typing keeps the text', async () => {
  const { page } = await openScene(chromium());
  await write(page, '// typed a moment ago');
  await page.reload();
  await page.locator('.monaco-editor').getByText('// typed a moment ago').waitFor();
  await saveMark(page, /^Saved \d\d:\d\d$/).waitFor();
});

test('a second tab has the text, and follows while it is not written in', async () => {
  const { page, openTab } = await openScene(chromium());
  await write(page, '// from the first tab');
  await saveMark(page, /^Saved \d/).waitFor();
  const second = await openTab(PROBLEM);
  await second.locator('.monaco-editor').getByText('// from the first tab').waitFor();
  await page.bringToFront();
  await write(page, '// and then some more');
  await second.bringToFront();
  await second.locator('.monaco-editor').getByText('// and then some more').waitFor();
});

test('another browser sees nothing of it', async () => {
  const { page, openStranger } = await openScene(chromium());
  await write(page, '// mine alone');
  await saveMark(page, /^Saved \d/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Submissions 1' }).waitFor();
  const stranger = await openStranger(PROBLEM);
  await focusEditor(stranger);
  await expect.poll(() => readEditor(stranger)).not.toContain('mine alone');
  await stranger.getByRole('tab', { name: 'Submissions', exact: true }).click();
  await stranger.getByText('Nothing yet').waitFor();
});

test('each language has a draft of its own, and both can be judged', async () => {
  const { page } = await openScene(chromium());
  await write(page, '// in JavaScript');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('TypeScript');
  await page.locator('.monaco-editor').getByText('number').first().waitFor();
  await write(page, RIGHT_IN_TYPESCRIPT);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Accepted', { exact: true }).waitFor();
  await page.getByText(/Submitted.*TypeScript/).waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('JavaScript');
  await page.locator('.monaco-editor').getByText('// in JavaScript').waitFor();
});

test('without the server the text is kept in the browser, and saved once the server is back', async () => {
  const { page, killServer, restartServer, openTab } = await openScene(chromium());
  await write(page, '// before');
  await saveMark(page, /^Saved \d/).waitFor();
  await killServer();
  await write(page, '// while nobody answered');
  await saveMark(page, 'Saved in this browser only').waitFor();
  await page.getByText('Reconnecting…').waitFor();
  await restartServer();
  await saveMark(page, /^Saved \d/).waitFor();
  await page.getByText('Connected').waitFor();
  const second = await openTab(PROBLEM);
  await second.locator('.monaco-editor').getByText('// while nobody answered').waitFor();
});

test('two texts written apart are both kept, whichever is chosen', async () => {
  const { page, context, openTab } = await openScene(chromium());
  await write(page, '// common');
  await saveMark(page, /^Saved \d/).waitFor();
  const second = await openTab(PROBLEM);
  await second.locator('.monaco-editor').getByText('// common').waitFor();
  // Keeps the first tab's saves away, so that both go on from one revision.
  await page.route('**/api/drafts/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await page.bringToFront();
  await write(page, '// from the first');
  await saveMark(page, 'Saved in this browser only').waitFor();
  await second.bringToFront();
  await write(second, '// from the second');
  await saveMark(second, /^Saved \d/).waitFor();
  await page.bringToFront();
  await page.getByRole('alert').getByText('This draft was also changed elsewhere').waitFor();
  await expect.poll(() => readEditor(page)).toBe('// from the first');
  await expectAccessible(page, 'conflict');

  await page.unroute('**/api/drafts/**');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saveMark(page, /^Saved \d/).waitFor();
  await second.bringToFront();
  await second.locator('.monaco-editor').getByText('// from the first').waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Earlier texts (1)' }).click();
  const earlier = page.getByRole('dialog', { name: 'Earlier texts' });
  await earlier.getByText('// from the second').waitFor();
  await expectAccessible(page, 'earlier texts');
  await earlier.getByRole('button', { name: 'Put into the editor' }).click();
  await page.locator('.monaco-editor').getByText('// from the second').waitFor();
  expect(context.pages()).toHaveLength(2);
});

test('a browser that stores nothing still saves to the server, and says so when it cannot', async () => {
  const { page, killServer } = await openScene(chromium());
  await focusEditor(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await write(page, '// on the server only');
  await saveMark(page, /^Saved \d/).waitFor();
  await killServer();
  await write(page, '// nowhere');
  await saveMark(page, 'Not saved').waitFor();
});
