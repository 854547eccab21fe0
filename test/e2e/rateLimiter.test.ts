import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { copyShipped, shippedFile } from './shippedProblem.ts';

const chromium = useChromium();
const SLUG = 'rate-limiter';

const LIMITER = shippedFile(SLUG, 'submissions/accepted/head-index.js');
const LIMITER_WITH_BOUNDARY = shippedFile(SLUG, 'submissions/wrong_answer/boundary-still-counts.js');
const BUCKET = shippedFile(SLUG, 'parts/02-token-bucket/submissions/accepted/thousandths.js');
const LIMITER_WITH_STEPS = shippedFile(SLUG, 'parts/04-clock-steps-back/submissions/accepted/moved-times.js');

test('rate-limiter from its first part to its last', { timeout: 300_000 }, async () => {
  const { page } = await openScene(chromium(), {
    path: `/problems/${SLUG}`,
    writeProblems: copyShipped(SLUG),
  });
  const results = page.getByRole('region', { name: 'Results' });

  await page.getByRole('button', { name: 'May the limit be 0?' }).click();
  await page.getByRole('paragraph').getByText('Yes, 0 is how we shut an API off').waitFor();

  await page.getByRole('tab', { name: 'Custom testcases' }).click();
  await page.getByRole('button', { name: 'Add a testcase' }).click();
  const calls = page.getByRole('textbox', { name: 'Calls' });
  await calls.fill('RateLimiter(2, 1000)\nallow("a", 500)\nallow("a", 400)');
  await page.getByRole('textbox', { name: 'Expected' }).fill('');
  await page.getByRole('button', { name: /^Run/ }).click();
  await results.getByRole('alert').getByText('Nothing was run.').waitFor();
  await results
    .getByRole('group', { name: 'Custom 1' })
    .getByText(/atMs must not go back/)
    .waitFor();
  await page.getByRole('button', { name: 'Remove custom testcase 1' }).click();

  await submit(page, LIMITER_WITH_BOUNDARY);
  await results.getByText('Wrong answer').first().waitFor();
  await results
    .getByRole('listitem')
    .filter({ hasText: 'A question you did not ask:' })
    .getByText('Does a request exactly windowMs ago still count?')
    .waitFor();
  await page.getByRole('button', { name: /exactly windowMs ago still count\? told late/ }).waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: /May the limit be 0\? told late/ }).count())
    .toBe(0);

  await submit(page, LIMITER);
  await results.getByText('Part 1 accepted. Part 2 changes a constraint.').waitFor();
  await page.getByRole('button', { name: 'Open part 2' }).click();
  await page.getByText('Earlier parts are not judged again.').waitFor();
  await page.getByText('The starter of part 2 stands after your code').waitFor();

  await submit(page, `${LIMITER}\n${BUCKET}`);
  await results.getByText('Part 2 accepted. Part 3 changes a constraint.').waitFor();
  await page.getByRole('button', { name: 'Open part 3' }).click();
  await page.getByText('The starter of part 3 stands after your code').waitFor();

  await page.getByRole('button', { name: 'Show the next part anyway' }).click();
  await page.getByRole('dialog', { name: 'Show part 4 now?' }).waitFor();
  await page.getByRole('button', { name: 'Show part 4' }).click();
  await page.getByRole('tab', { name: 'Part 4', selected: true }).waitFor();
  await page.getByText('The tests of part 1 judge the same source again.').waitFor();
  await page.getByText('The starter of part 4 stands after your code').waitFor();

  await submit(page, LIMITER_WITH_STEPS);
  await results.getByText('Part 4 accepted, and it was the last.').waitFor();
  await page.getByRole('button', { name: 'Open the debrief' }).click();
  await page
    .getByRole('article', { name: 'Debrief' })
    .getByRole('heading', { name: 'What an interviewer would ask next' })
    .waitFor();
});

async function submit(page: Page, source: string): Promise<void> {
  await write(page, source);
  await page.getByRole('button', { name: /^Submit/ }).click();
}
