import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openScene, type Scene } from './openScene.ts';
import { STAGED, TALLY_WITHOUT_ZERO, writeStagedProblem } from './stagedProblem.ts';

const chromium = useChromium();

function openStaged(): Promise<Scene> {
  return openScene(chromium(), { path: STAGED, writeProblems: writeStagedProblem });
}

test('a question is opened by itself, keeps the focus, is heard, and stays open', async () => {
  const { page, openStranger } = await openStaged();
  const question = page.getByRole('button', { name: 'May the limit be 0?' });
  const answer = page.getByRole('region', { name: 'Questions worth asking' }).getByRole('paragraph');
  await question.focus();
  await page.keyboard.press('Enter');
  await answer.getByText('Yes. The total then stays 0.').waitFor();
  await page.getByRole('status').getByText('Answer: Yes. The total then stays 0.').waitFor();
  await question.and(page.locator(':focus')).waitFor();
  await expect.poll(() => question.getAttribute('aria-expanded')).toBe('true');
  await page.getByText('1 of 2 asked').waitFor();

  await page.keyboard.press('Enter');
  await expect.poll(() => question.getAttribute('aria-expanded')).toBe('false');
  await page.reload();
  await expect.poll(() => question.getAttribute('aria-expanded')).toBe('true');
  const other = page.getByRole('button', { name: 'What does add give once the limit is reached?' });
  await expect.poll(() => other.getAttribute('aria-expanded')).toBe('false');

  const stranger = await openStranger(STAGED);
  await stranger.getByText('0 of 2 asked').waitFor();
});

test('an answer that was needed and not asked for comes with the verdict, and is marked so', async () => {
  const { page } = await openStaged();
  const results = page.getByRole('region', { name: 'Results' });
  await write(page, TALLY_WITHOUT_ZERO);
  await page.keyboard.press('Control+Shift+Enter');
  const told = results.getByRole('listitem').filter({ hasText: 'A question you did not ask:' });
  await told.getByText('May the limit be 0?').waitFor();
  await told.getByText('Yes. The total then stays 0.').waitFor();
  await page.getByRole('button', { name: /May the limit be 0\? told late/ }).waitFor();
  await page
    .getByRole('status')
    .getByText(/A question you did not ask: May the limit be 0\?/)
    .waitFor();
  await page.getByText('0 of 2 asked').waitFor();
});

test('of several answers told late the first stands open, and the others after a press', async () => {
  const { page } = await openStaged();
  const results = page.getByRole('region', { name: 'Results' });
  await write(page, 'class Tally { add() { return -1; } }');
  await page.keyboard.press('Control+Shift+Enter');
  const told = results.getByRole('listitem').filter({ hasText: 'A question you did not ask:' });
  await told.first().waitFor();
  await expect.poll(() => told.count()).toBe(1);
  await results.getByRole('button', { name: '1 more question you did not ask' }).click();
  await told.getByText('What does add give once the limit is reached?').waitFor();
  await expect.poll(() => told.count()).toBe(2);
});

test('a question that gets no answer says so, and can be asked again', async () => {
  const { page } = await openStaged();
  const question = page.getByRole('button', { name: 'May the limit be 0?' });
  await page.route('**/clarifications/**', (route) => route.abort());
  await question.click();
  await page.getByRole('alert').getByText('No answer came.').waitFor();
  await page.unroute('**/clarifications/**');
  await question.click();
  await page.getByRole('paragraph').getByText('Yes. The total then stays 0.').waitFor();
});
