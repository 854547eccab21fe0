import { diffChars } from 'diff';

/** A stretch of text; `isDifferent`: the other side has something else here. */
export interface Stretch {
  readonly text: string;
  readonly isDifferent: boolean;
}

export interface MarkedPair {
  readonly expected: readonly Stretch[];
  readonly actual: readonly Stretch[];
}

/** Beyond it the comparison by character would hold the page up and tell nothing more than the whole. */
const COMPARED_CHARS_LIMIT = 4000;
const EDITS_LIMIT = 400;

/** Up to it a text is one word or number, and the letters that two of those share (the e of true and false) say nothing. */
const WORD_CHARS = 8;

/** Where two texts differ, by character. Long, short and wholly different texts are marked from end to end. */
export function markDifferences(expected: string, actual: string): MarkedPair {
  if (expected === actual) return { expected: whole(expected, false), actual: whole(actual, false) };
  const isCompared =
    Math.max(expected.length, actual.length) > WORD_CHARS &&
    expected.length + actual.length <= COMPARED_CHARS_LIMIT;
  const changes = isCompared ? diffChars(expected, actual, { maxEditLength: EDITS_LIMIT }) : undefined;
  if (!changes) return { expected: whole(expected, true), actual: whole(actual, true) };
  return {
    expected: changes
      .filter((change) => !change.added)
      .map((change) => ({ text: change.value, isDifferent: change.removed })),
    actual: changes
      .filter((change) => !change.removed)
      .map((change) => ({ text: change.value, isDifferent: change.added })),
  };
}

function whole(text: string, isDifferent: boolean): readonly Stretch[] {
  return text === '' ? [] : [{ text, isDifferent }];
}
