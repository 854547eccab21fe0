import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { RIGHT, WRONG } from './solutions.ts';

const chromium = useChromium();

test('from the list to an accepted submission, by way of a wrong answer', async () => {
  const { page } = await openScene(chromium(), { path: '/' });
  await page.getByRole('cell', { name: 'Not tried' }).waitFor();
  await page.getByRole('link', { name: 'LRU cache' }).click();
  const results = page.getByRole('region', { name: 'Results' });

  await write(page, WRONG);
  await page.getByRole('button', { name: /^Run/ }).click();
  await results
    .getByText(/Wrong answer/)
    .first()
    .waitFor();
  const failed = results.getByRole('button', { name: /^Sample \d+ Wrong answer/ }).first();
  await expect.poll(() => failed.getAttribute('aria-current')).toBe('true');
  await results
    .getByRole('row', { name: /Differs/ })
    .first()
    .waitFor();
  await results.locator('mark').first().waitFor();

  await page.getByRole('button', { name: /^Submit/ }).click();
  await results.getByText(/Hidden test 1\b/).waitFor();
  const hiddenTests = results.getByRole('button', { name: /^Hidden test \d+/ });
  const wrongHidden = results.getByRole('button', { name: /^Hidden test \d+ Wrong answer/ }).first();
  await expect.poll(() => hiddenTests.count()).toBeGreaterThan(10);
  await wrongHidden.click();
  await results.getByText('never shown').waitFor();

  await write(page, RIGHT);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await results.getByText('Accepted', { exact: true }).waitFor();
  await expect
    .poll(() =>
      results
        .getByText(/\d+ of \d+ passed/)
        .first()
        .textContent(),
    )
    .toMatch(/^(\d+) of \1 passed$/);
  await page
    .getByRole('status')
    .getByText(/Submission finished\. Accepted\./)
    .waitFor({ state: 'attached' });

  await page.getByRole('link', { name: 'Problems' }).click();
  // Every part of a problem has to be accepted before the problem is.
  await page.getByRole('cell', { name: /^(Accepted|Attempted)$/ }).waitFor();
});

test('a compile error names its place, and following it puts the cursor there', async () => {
  const { page } = await openScene(chromium());
  await write(page, 'const fine = 1;\nclass LRUCache {}\nconst = 2;\n');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('region', { name: 'Results' }).getByText('Compile error').waitFor();
  await page.getByRole('button', { name: /^line 3, column \d+$/ }).click();
  await page.locator('.monaco-editor .active-line-number').getByText('3').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null))
    .toBe(true);
});

test('console output of samples has a tab of its own', async () => {
  const { page } = await openScene(chromium());
  await write(page, `${RIGHT}\nconsole.log('a trace of mine');\n`);
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('tab', { name: /^Console \d/ }).click();
  await page.getByRole('tabpanel').getByText('a trace of mine').first().waitFor();
});

test('a past submission shows its source, its results, and comes back undoably', async () => {
  const { page } = await openScene(chromium());
  await write(page, WRONG);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Wrong answer/)
    .first()
    .waitFor();
  await write(page, '// something else');
  await page.getByText('edited since').waitFor();
  await page.getByRole('tab', { name: /^Submissions/ }).click();
  await page.getByRole('region', { name: 'Source that was sent' }).getByText('class LRUCache').waitFor();
  await page.getByRole('button', { name: 'Copy into the editor' }).click();
  await page.locator('.monaco-editor').getByText('class LRUCache').waitFor();
  await page.keyboard.press('Control+Z');
  await page.locator('.monaco-editor').getByText('// something else').waitFor();
  await page.getByRole('button', { name: 'Show its results' }).click();
  await page.getByRole('tab', { name: 'Tests', selected: true }).waitFor();
  await page
    .getByText(/Wrong answer/)
    .first()
    .waitFor();
});
