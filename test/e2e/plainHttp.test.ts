import { expect, test } from 'vitest';
import { saveMark, write } from './editorActions.ts';
import { LAN_NAME, useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT } from './solutions.ts';

const chromium = useChromium();

test('everything works on plain http in a local network, where a browser withholds what needs trust', async () => {
  const { page, openTab } = await openScene(chromium(), { host: LAN_NAME });
  expect(await page.evaluate(() => isSecureContext || 'locks' in navigator)).toBe(false);
  await write(page, RIGHT);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Accepted', { exact: true }).waitFor();
  await saveMark(page, /^Saved \d/).waitFor();
  const second = await openTab('/problems/lru-cache');
  await second.locator('.monaco-editor').getByText('class LRUCache').waitFor();
  await page.bringToFront();
  await write(page, '// seen in both tabs');
  await second.bringToFront();
  await second.locator('.monaco-editor').getByText('// seen in both tabs').waitFor();
});

test('nothing is fetched from anywhere but the server', async () => {
  const { page, address } = await openScene(chromium(), { path: '/' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url());
  });
  await page.reload();
  await page.getByRole('link', { name: 'LRU cache' }).click();
  await write(page, RIGHT);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Passed', { exact: true }).first().waitFor();
  expect(elsewhere).toEqual([]);
});
