import { expect, test } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { findDraft } from '../../../server/usecases/findDraft.ts';
import { saveDraft, type SaveDraftInput } from '../../../server/usecases/saveDraft.ts';
import { heldJudge } from '../heldJudge.ts';
import { openParts } from './openParts.ts';

async function openDrafts() {
  const parts = await openParts({ judge: heldJudge().judge });
  const save = saveDraft(parts);
  return {
    ...parts,
    save: (changes: Partial<SaveDraftInput>) =>
      save({
        caller: parts.caller,
        problem: 'two-sum',
        language: 'javascript',
        source: 'a',
        baseRevision: 0,
        ...changes,
      }),
    find: () => findDraft(parts)(parts.caller.candidate, 'two-sum', 'javascript'),
  };
}

test('before the first save there is a draft without text at revision 0', async () => {
  const { find, close } = await openDrafts();
  expect(await find()).toEqual({
    problem: 'two-sum',
    language: 'javascript',
    source: '',
    revision: 0,
    savedAt: 0,
  });
  await close();
});

test('a draft is kept and told of', async () => {
  const { save, find, published, close } = await openDrafts();
  const draft = await save({ source: 'mine' });
  expect(draft).toMatchObject({ source: 'mine', revision: 1, savedAt: 1_000 });
  expect(await find()).toEqual(draft);
  expect(published).toMatchObject([{ type: 'draft_saved', revision: 1 }]);
  await close();
});

test('a save from an older revision is refused with the text that stands', async () => {
  const { save, find, close } = await openDrafts();
  await save({ source: 'theirs' });
  await expect(save({ source: 'mine' })).rejects.toMatchObject({
    code: 'draft_conflict',
    extra: { draft: { source: 'theirs', revision: 1, savedAt: 1_000 } },
  });
  expect((await find()).source).toBe('theirs');
  await close();
});

test('the same text sent again after a lost answer is no conflict and no new revision', async () => {
  const { save, close } = await openDrafts();
  await save({ source: 'mine' });
  expect(await save({ source: 'mine' })).toMatchObject({ revision: 1 });
  await close();
});

test('a draft longer than a source may be is refused', async () => {
  const { save, find, close } = await openDrafts();
  await expect(save({ source: 'x'.repeat(SOURCE_LIMIT_BYTES + 1) })).rejects.toMatchObject({
    code: 'too_large',
  });
  expect((await find()).revision).toBe(0);
  await close();
});

test('a draft of no problem is refused', async () => {
  const { save, close } = await openDrafts();
  await expect(save({ problem: '__proto__' })).rejects.toMatchObject({ code: 'not_found' });
  await close();
});
