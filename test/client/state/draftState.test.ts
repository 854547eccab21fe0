import { expect, test } from 'vitest';
import {
  createDraftState,
  isUnsaved,
  mustSave,
  reduceDraft,
  type DraftAction,
  type DraftState,
} from '../../../client/state/draftState.ts';

const base = { source: 'starter', revision: 3, savedAt: 100 };
const theirs = { source: 'theirs', revision: 4, savedAt: 200 };

function after(...actions: readonly DraftAction[]): DraftState {
  return actions.reduce(reduceDraft, createDraftState('starter', base));
}

test('a text that equals the server’s needs no saving', () => {
  expect(isUnsaved(after())).toBe(false);
  expect(isUnsaved(after({ type: 'edited', source: 'a' }, { type: 'edited', source: 'starter' }))).toBe(
    false,
  );
});

test('one save is under way at a time', () => {
  const state = after(
    { type: 'edited', source: 'a' },
    { type: 'save_started' },
    { type: 'edited', source: 'ab' },
  );
  expect(mustSave(state)).toBe(false);
});

test('what was typed during a save is unsaved after it', () => {
  const state = after(
    { type: 'edited', source: 'a' },
    { type: 'save_started' },
    { type: 'edited', source: 'ab' },
    { type: 'save_succeeded', revision: 4, savedAt: 150 },
  );
  expect(state.base).toEqual({ source: 'a', revision: 4, savedAt: 150 });
  expect(mustSave(state)).toBe(true);
});

test('an unmodified text follows what another tab saved', () => {
  const state = after({ type: 'server_read', saved: theirs });
  expect(state).toMatchObject({ source: 'theirs', base: theirs, theirs: null });
});

test('an older revision that is read late changes nothing', () => {
  const state = after();
  expect(reduceDraft(state, { type: 'server_read', saved: { ...theirs, revision: 3 } })).toBe(state);
});

test('a modified text meets another’s as a conflict and keeps both', () => {
  const state = after({ type: 'edited', source: 'mine' }, { type: 'server_read', saved: theirs });
  expect(state).toMatchObject({ source: 'mine', theirs });
  expect(mustSave(state)).toBe(false);
});

test('a refusal with our own text, whose answer was lost, is no conflict', () => {
  const state = after(
    { type: 'edited', source: 'mine' },
    { type: 'save_started' },
    { type: 'save_failed', trouble: { kind: 'unreachable' } },
    { type: 'edited', source: 'mine and more' },
    { type: 'save_refused', theirs: { source: 'mine', revision: 4, savedAt: 200 } },
  );
  expect(state).toMatchObject({
    source: 'mine and more',
    theirs: null,
    base: { source: 'mine', revision: 4 },
  });
  expect(mustSave(state)).toBe(true);
});

test('a server that lost what it had acknowledged gets the text again', () => {
  const state = after(
    { type: 'edited', source: 'mine' },
    { type: 'save_started' },
    { type: 'save_refused', theirs: { source: '', revision: 0, savedAt: 0 } },
  );
  expect(state).toMatchObject({ source: 'mine', theirs: null, base: { revision: 0 } });
  expect(mustSave(state)).toBe(true);
});

test('keeping mine saves it over theirs', () => {
  const state = after(
    { type: 'edited', source: 'mine' },
    { type: 'save_refused', theirs },
    { type: 'mine_kept' },
  );
  expect(state).toMatchObject({ source: 'mine', base: theirs, theirs: null });
  expect(mustSave(state)).toBe(true);
});

test('taking theirs leaves nothing to save', () => {
  const state = after(
    { type: 'edited', source: 'mine' },
    { type: 'save_refused', theirs },
    { type: 'theirs_taken' },
  );
  expect(state).toMatchObject({ source: 'theirs', base: theirs, theirs: null });
  expect(isUnsaved(state)).toBe(false);
});

test('the reason of a failed save stands until one succeeds', () => {
  const failed = after(
    { type: 'edited', source: 'a' },
    { type: 'save_started' },
    { type: 'save_failed', trouble: { kind: 'unreachable' } },
    { type: 'save_started' },
  );
  expect(failed.trouble).toEqual({ kind: 'unreachable' });
  expect(reduceDraft(failed, { type: 'save_succeeded', revision: 4, savedAt: 1 }).trouble).toBeNull();
});
