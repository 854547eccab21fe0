import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';

const chromium = useChromium();

test('a divider follows the mouse, is remembered, and a double click puts it back', async () => {
  const { page } = await openScene(chromium());
  const divider = page.getByRole('separator', { name: 'Width of the statement' });
  await expect.poll(() => position(divider)).toBe(38);
  await drag(divider, 200, 0);
  await expect.poll(() => position(divider)).toBeGreaterThan(45);
  const moved = await position(divider);
  await page.reload();
  await expect.poll(() => position(divider)).toBe(moved);
  await divider.dblclick();
  await expect.poll(() => position(divider)).toBe(38);
});

test('neither side of a divider can be pushed away', async () => {
  const { page } = await openScene(chromium());
  const divider = page.getByRole('separator', { name: 'Height of the editor' });
  const editor = page.getByRole('region', { name: 'Editor' });
  const results = page.getByRole('region', { name: 'Results' });
  const height = async (pane: Locator): Promise<number> => (await pane.boundingBox())?.height ?? 0;
  await expect.poll(() => position(divider)).toBe(56);
  await drag(divider, 0, -900);
  await expect.poll(() => position(divider)).toBeLessThan(56);
  expect(await height(editor)).toBeGreaterThan(100);
  await drag(divider, 0, 900);
  await expect.poll(() => position(divider)).toBeGreaterThan(56);
  expect(await height(results)).toBeGreaterThan(100);
  // What was sent past the bound stands at it: the next press is seen at once.
  const bound = await position(divider);
  await divider.press('ArrowUp');
  await expect.poll(() => position(divider)).toBe(bound - 5);
});

async function position(divider: Locator): Promise<number> {
  return Number(await divider.getAttribute('aria-valuenow'));
}

async function drag(divider: Locator, rightPx: number, downPx: number): Promise<void> {
  const box = await divider.boundingBox();
  if (!box) throw new Error('The divider is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = divider.page();
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + rightPx, y + downPx, { steps: 4 });
  await mouse.up();
}
