import type { OpenResult } from '#contract/submission.ts';

/** How a typed expectation stands to the reference's answer. Null: one of the two is missing. */
export function compareReference({
  expected,
  reference,
}: Pick<OpenResult, 'expected' | 'reference'>): 'same' | 'different' | null {
  if (expected === null || reference === null) return null;
  return withoutTrailingBlanks(expected) === withoutTrailingBlanks(reference) ? 'same' : 'different';
}

/** Both are written by one formatter; only standard output may end its lines in one way or another. */
function withoutTrailingBlanks(text: string): string {
  return text.replaceAll(/[ \t\r]+$/gm, '').trimEnd();
}
