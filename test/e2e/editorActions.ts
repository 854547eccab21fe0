import type { Page } from 'playwright-core';

/** Waits for the editor and puts the cursor in it. */
export async function focusEditor(page: Page): Promise<void> {
  const lines = page.locator('.monaco-editor .view-lines').first();
  await lines.waitFor();
  await lines.click();
}

/** Replaces the whole text by pasting, as a user does with a text from elsewhere. */
export async function write(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+A');
  await paste(page, text);
}

/** Pastes at the cursor of what has the focus. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The lines of the editor that are on screen, from top to bottom, once it has drawn what was typed. */
export async function readEditor(page: Page): Promise<string> {
  await page.evaluate(drawTwice);
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  return lines.join('\n');
}

/** The mark in the header that says where the text is safe. */
export function saveMark(page: Page, words: string | RegExp) {
  return page.getByRole('banner').getByText(words).first();
}

/** Runs in the page. Monaco draws in an animation frame, so after the second one it has drawn. */
function drawTwice(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
