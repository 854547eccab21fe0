import type { Page } from 'playwright-core';
import { focusEditor, readEditor } from './editorActions.ts';

/** What an editor offered a candidate who tried to be helped. Each is what a helping editor does. */
export interface OfferedHelp {
  readonly colours: boolean;
  readonly suggestions: boolean;
  readonly closedBracket: boolean;
  readonly closedQuote: boolean;
  readonly surrounded: boolean;
  readonly matchedBracket: boolean;
  readonly markedOccurrences: boolean;
  readonly palette: boolean;
  readonly goToLine: boolean;
  readonly menu: boolean;
  readonly links: boolean;
  readonly hover: boolean;
  readonly workers: boolean;
}

const SNIPPET = "const answer = () => { return 'text' + 1; }\nanswer(answer); // https://example.org/\n";

/** Tries everything that Monaco would do by itself, in the first editor of the page. */
export async function probeHelp(page: Page): Promise<OfferedHelp> {
  const workers = page.workers().length;
  const editor = page.locator('.monaco-editor').first();
  const isShown = (selector: string): Promise<boolean> => waitBriefly(page, selector);
  const typeAfresh = async (text: string): Promise<string> => {
    await focusEditor(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    return readEditor(page);
  };

  const closedBracket = (await typeAfresh('call(')).includes(')');
  const closedQuote = (await typeAfresh("let a = '")).includes("''");
  await typeAfresh('word');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('(');
  const surrounded = (await readEditor(page)).includes('word');

  await typeAfresh('wordwise wordless\nwor');
  const suggestedByTyping = await isShown('.suggest-widget.visible');
  await page.keyboard.press('Control+Space');
  const suggestions = suggestedByTyping || (await isShown('.suggest-widget.visible'));
  await page.keyboard.press('Escape');

  await typeAfresh(SNIPPET);
  const colours = await becomesTrue(page, hasSeveralColours);
  await page.keyboard.press('Control+Home');
  const markedOccurrences = await isShown('.monaco-editor .wordHighlightText, .monaco-editor .wordHighlight');
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
  const matchedBracket = await isShown('.monaco-editor .bracket-match');
  const links = await isShown('.monaco-editor .detected-link');
  await page.locator('.monaco-editor .view-line span span').getByText('example.org').hover();
  const hover = await isShown('.monaco-hover:not(.hidden)');

  await focusEditor(page);
  await page.keyboard.press('F1');
  const palette = await isShown('.quick-input-widget:visible');
  await page.keyboard.press('Escape');
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  const goToLine = await isShown('.quick-input-widget:visible');
  await page.keyboard.press('Escape');
  await editor.click({ button: 'right' });
  const menu = await isShown('.monaco-menu:visible, .context-view:visible');
  await page.keyboard.press('Escape');

  return {
    colours,
    suggestions,
    closedBracket,
    closedQuote,
    surrounded,
    matchedBracket,
    markedOccurrences,
    palette,
    goToLine,
    menu,
    links,
    hover,
    workers: workers + page.workers().length > 0,
  };
}

/** Long enough for everything that Monaco shows after a delay. */
const SHOWN_WITHIN_MS = 1500;

async function waitBriefly(page: Page, selector: string): Promise<boolean> {
  try {
    await page.locator(selector).first().waitFor({ timeout: SHOWN_WITHIN_MS });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}

/** Monaco colours a text some time after it has drawn it. */
async function becomesTrue(page: Page, isTrue: () => boolean): Promise<boolean> {
  try {
    await page.waitForFunction(isTrue, null, { timeout: SHOWN_WITHIN_MS });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}

/** Runs in the page. */
function hasSeveralColours(): boolean {
  const spans = document.querySelectorAll('.monaco-editor .view-line span span');
  return new Set([...spans].map((span) => getComputedStyle(span).color)).size > 1;
}
