import { expect, test } from 'vitest';
import { reconcileDraft } from '../../../client/state/reconcileDraft.ts';

const saved = { source: 'server', revision: 3, savedAt: 100 };

test('without a copy the server’s text opens', () => {
  expect(reconcileDraft(saved, [])).toEqual({ source: 'server', base: saved, passedOver: [] });
});

test('a copy that the server already holds is nothing new', () => {
  const copy = { source: 'server', baseRevision: 2, editedAt: 90 };
  expect(reconcileDraft(saved, [copy])).toEqual({ source: 'server', base: saved, passedOver: [] });
});

test('a copy made from the server’s revision is newer, whatever the clocks say', () => {
  const copy = { source: 'mine', baseRevision: 3, editedAt: 1 };
  expect(reconcileDraft(saved, [copy])).toEqual({ source: 'mine', base: saved, passedOver: [] });
});

test('of two that went apart the newer opens and the other is kept', () => {
  const older = { source: 'mine', baseRevision: 2, editedAt: 50 };
  const newer = { source: 'mine', baseRevision: 2, editedAt: 150 };
  expect(reconcileDraft(saved, [older])).toMatchObject({ source: 'server', passedOver: ['mine'] });
  expect(reconcileDraft(saved, [newer])).toMatchObject({ source: 'mine', passedOver: ['server'] });
});

test('the starter is not kept as if it were somebody’s text', () => {
  const unsaved = { source: 'starter', revision: 0, savedAt: 0 };
  const copy = { source: 'mine', baseRevision: 7, editedAt: 50 };
  expect(reconcileDraft(unsaved, [copy])).toEqual({ source: 'mine', base: unsaved, passedOver: [] });
});

test('copies of several tabs: the newest opens, each other text is kept once', () => {
  const copies = [
    { source: 'one', baseRevision: 3, editedAt: 10 },
    { source: 'two', baseRevision: 3, editedAt: 30 },
    { source: 'one', baseRevision: 3, editedAt: 20 },
  ];
  expect(reconcileDraft(saved, copies)).toMatchObject({ source: 'two', passedOver: ['one'] });
});
