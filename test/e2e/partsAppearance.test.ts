import { expect, test } from 'vitest';
import { write } from './editorActions.ts';
import { expectAccessible } from './expectAccessible.ts';
import { useChromium } from './openChromium.ts';
import { openScene } from './openScene.ts';
import { MERGE, STAGED, TALLY, TALLY_WITHOUT_ZERO, writeStagedProblem } from './stagedProblem.ts';

const chromium = useChromium();

test.each(['light', 'dark'] as const)(
  'questions, parts, refusals and the debrief are accessible in %s',
  async (colorScheme) => {
    const { page } = await openScene(chromium(), {
      path: STAGED,
      writeProblems: writeStagedProblem,
      context: { colorScheme },
    });
    const results = page.getByRole('region', { name: 'Results' });
    await page.getByRole('button', { name: 'What does add give once the limit is reached?' }).click();
    await page.getByRole('paragraph').getByText('The limit itself').waitFor();
    await expectAccessible(page, 'a question is open');

    await write(page, TALLY_WITHOUT_ZERO);
    await page.keyboard.press('Control+Shift+Enter');
    await results.getByText('A question you did not ask:').waitFor();
    await page.getByRole('button', { name: /told late/ }).waitFor();
    await expectAccessible(page, 'an answer was told late');

    await page.getByRole('tab', { name: 'Custom testcases' }).click();
    await page.getByRole('button', { name: 'Add a testcase' }).click();
    await page.getByRole('textbox', { name: 'Calls' }).fill('Tally(-5)');
    await page.getByRole('textbox', { name: 'Expected' }).fill('');
    await page.keyboard.press('Control+Enter');
    await results.getByText('limit must be 0 or more: -5').waitFor();
    await expectAccessible(page, 'a testcase is refused');
    await page.getByRole('textbox', { name: 'Calls' }).fill('Tally(0)\nadd(3)');
    await page.getByRole('textbox', { name: 'Expected' }).fill('null\n4');
    await page.keyboard.press('Control+Enter');
    await results.getByRole('button', { name: /^Custom 1 Wrong answer/ }).click();
    await results.getByText('The reference gives something else').waitFor();
    await expectAccessible(page, 'the reference differs');

    await page.getByRole('button', { name: 'Show the next part anyway' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'the next part anyway');
    await page.keyboard.press('Escape');
    await write(page, TALLY);
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('button', { name: 'Open part 2' }).waitFor();
    await expectAccessible(page, 'a part is accepted');
    await page.getByRole('button', { name: 'Open part 2' }).click();
    await page.getByText('The starter of part 2 stands after your code').waitFor();
    await expectAccessible(page, 'a part is opened');

    await write(page, `${TALLY}\n${MERGE}`);
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('button', { name: 'Open part 3' }).click();
    await page.getByRole('button', { name: 'Read the debrief anyway' }).click();
    await page.getByRole('button', { name: 'Show the debrief' }).click();
    await page.getByRole('article', { name: 'Debrief' }).getByText('names the limit of nothing').waitFor();
    await expectAccessible(page, 'the debrief');
    await page.setViewportSize({ width: 380, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBe(0);
    await expectAccessible(page, 'the debrief in a narrow window');
  },
);
