import { expect, test } from 'vitest';
import { describeSave } from '../../../client/state/describeSave.ts';
import { createDraftState, type DraftState } from '../../../client/state/draftState.ts';

const saved = createDraftState('text', { source: 'text', revision: 2, savedAt: 77 });

function kindOf(change: Partial<DraftState>, isCopied = true): string {
  return describeSave({ draft: { ...saved, ...change }, isCopied }).kind;
}

test('"saved" is said of a text that the server acknowledged, with the time', () => {
  expect(describeSave({ draft: saved, isCopied: true })).toEqual({ kind: 'saved', at: 77 });
});

test('nothing is claimed before anything was written', () => {
  expect(kindOf({ base: { source: 'text', revision: 0, savedAt: 0 } })).toBe('unchanged');
});

test('a text on its way is being saved', () => {
  expect(kindOf({ source: 'newer' })).toBe('saving');
});

test('while the server does not answer, the browser alone has it, or nobody', () => {
  const cut = { source: 'newer', trouble: { kind: 'unreachable' } } as const;
  expect(kindOf(cut)).toBe('browser_only');
  expect(kindOf(cut, false)).toBe('nowhere');
});

test('a conflict outweighs the rest', () => {
  expect(kindOf({ source: 'newer', theirs: { source: 'theirs', revision: 3, savedAt: 1 } })).toBe('conflict');
});
