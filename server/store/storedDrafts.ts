import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { Kysely, Transaction } from 'kysely';
import { readSource } from './jsonColumn.ts';
import type { DraftSave, Store } from './store.ts';
import { storeEvents } from './storedEvents.ts';
import type { Tables } from './tables.ts';

/** The draft that stands, or null. */
export async function findDraft(
  db: Kysely<Tables>,
  candidate: string,
  problem: string,
  language: Language,
): Promise<Draft | null> {
  const row = await db
    .selectFrom('drafts')
    .select(['source_json', 'revision', 'saved_at'])
    .where('candidate', '=', candidate)
    .where('problem', '=', problem)
    .where('language', '=', language)
    .executeTakeFirst();
  return row
    ? {
        problem,
        language,
        source: readSource(row.source_json),
        revision: row.revision,
        savedAt: row.saved_at,
      }
    : null;
}

/** Stores a draft and the event that tells of it, unless somebody saved since its base. */
export async function saveDraft(
  trx: Transaction<Tables>,
  candidate: string,
  { problem, language, source, baseRevision }: Parameters<Store['saveDraft']>[1],
  now: number,
): Promise<DraftSave> {
  const standing = await findDraft(trx, candidate, problem, language);
  const current = standing ?? { problem, language, source: '', revision: 0, savedAt: 0 };
  if (current.revision !== baseRevision) return { saved: false, current };
  const draft: Draft = { problem, language, source, revision: baseRevision + 1, savedAt: now };
  const written = { source_json: JSON.stringify(source), revision: draft.revision, saved_at: now };
  await trx
    .insertInto('drafts')
    .values({ candidate, problem, language, ...written })
    .onConflict((conflict) => conflict.columns(['candidate', 'problem', 'language']).doUpdateSet(written))
    .execute();
  const { revision, savedAt } = draft;
  const event = { type: 'draft_saved', problem, language, revision, savedAt } as const;
  return { saved: true, draft, events: await storeEvents(trx, candidate, [event], now) };
}
