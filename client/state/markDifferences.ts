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

/** Where two texts differ, by character. Long or wholly different texts are marked from end to end. */
export function markDifferences(expected: string, actual: string): MarkedPair {
  if (expected === actual) return { expected: whole(expected, false), actual: whole(actual, false) };
  const changes =
    expected.length + actual.length > COMPARED_CHARS_LIMIT
      ? undefined
      : diffChars(expected, actual, { maxEditLength: EDITS_LIMIT });
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
