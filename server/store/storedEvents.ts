import type { LiveEvent } from '#contract/liveEvent.ts';
import type { Kysely, Transaction } from 'kysely';
import { FaultError } from '../errors.ts';
import { readEvent } from './jsonColumn.ts';
import type { EventReplay, StoredEvent } from './store.ts';
import type { Tables } from './tables.ts';

/** Stores events under the next ids of their candidate. */
export async function storeEvents(
  trx: Transaction<Tables>,
  candidate: string,
  events: readonly LiveEvent[],
  storedAt: number,
): Promise<readonly StoredEvent[]> {
  if (events.length === 0) return [];
  const counted = await trx
    .updateTable('candidates')
    .set((eb) => ({ last_event_id: eb('last_event_id', '+', events.length) }))
    .where('id', '=', candidate)
    .returning('last_event_id')
    .executeTakeFirst();
  if (!counted) throw new FaultError('store_failed', `There is no candidate ${candidate}`);
  const firstId = counted.last_event_id - events.length + 1;
  const stored = events.map((event, index) => ({ id: firstId + index, candidate, event }));
  await trx
    .insertInto('events')
    .values(
      stored.map(({ id, event }) => ({
        candidate,
        id,
        stored_at: storedAt,
        event_json: JSON.stringify(event),
      })),
    )
    .execute();
  return stored;
}

/** The id given last to an event of this candidate; 0 before the first. */
export async function lastEventId(db: Kysely<Tables>, candidate: string): Promise<number> {
  const row = await db
    .selectFrom('candidates')
    .select('last_event_id')
    .where('id', '=', candidate)
    .executeTakeFirst();
  return row?.last_event_id ?? 0;
}

/** Events after `id`, oldest first, at most `limit` (at least 1). */
export async function eventsAfter(
  db: Kysely<Tables>,
  candidate: string,
  id: number,
  limit: number,
): Promise<EventReplay> {
  const lastId = await lastEventId(db, candidate);
  if (!Number.isSafeInteger(id) || id < 0 || id > lastId) return { known: false, lastId };
  const rows = await db
    .selectFrom('events')
    .select(['id', 'event_json'])
    .where('candidate', '=', candidate)
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute();
  // Trimming takes a beginning of the sequence, so what follows `id` is all there or its first is missing.
  if (id < lastId && rows[0]?.id !== id + 1) return { known: false, lastId };
  return {
    known: true,
    events: rows.map((row) => ({ id: row.id, candidate, event: readEvent(row.event_json) })),
  };
}

/** Up to which id a candidate's events can be forgotten, and where those begin. */
export interface OldEvents {
  readonly candidate: string;
  readonly firstId: number;
  readonly lastId: number;
}

/** Who has events from before `before`. What a clock that was set back has left among them goes too. */
export async function findOldEvents(db: Kysely<Tables>, before: number): Promise<readonly OldEvents[]> {
  return db
    .selectFrom('events')
    .select(({ fn }) => ['candidate', fn.min('id').as('firstId'), fn.max('id').as('lastId')])
    .where('stored_at', '<', before)
    .groupBy('candidate')
    .execute();
}

/** Forgets a candidate's events up to and with `id`. */
export async function forgetEvents(trx: Transaction<Tables>, candidate: string, id: number): Promise<void> {
  await trx.deleteFrom('events').where('candidate', '=', candidate).where('id', '<=', id).execute();
}
