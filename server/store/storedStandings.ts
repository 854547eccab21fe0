import type { Kysely, Transaction } from 'kysely';
import type { ClarificationKey, OpenedClarification, Standing } from './store.ts';
import type { Tables } from './tables.ts';

/** What a candidate has reached and opened of a problem. */
export async function findStanding(
  db: Kysely<Tables>,
  candidate: string,
  problem: string,
): Promise<Standing> {
  const accepted = await db
    .selectFrom('submissions')
    .select('part')
    .distinct()
    .where('candidate', '=', candidate)
    .where('kind', '=', 'submit')
    .where('problem', '=', problem)
    .where('verdict', '=', 'accepted')
    .orderBy('part')
    .execute();
  const asked = await db
    .selectFrom('released_parts')
    .select('part')
    .where('candidate', '=', candidate)
    .where('problem', '=', problem)
    .orderBy('part')
    .execute();
  return {
    acceptedParts: accepted.map(({ part }) => part),
    askedParts: asked.map(({ part }) => part),
    opened: await listOpened(db, candidate, problem),
  };
}

/** Stores that a candidate asked for a part; a second time changes nothing. */
export async function releasePart(
  trx: Transaction<Tables>,
  candidate: string,
  problem: string,
  part: number,
  now: number,
): Promise<void> {
  await trx
    .insertInto('released_parts')
    .values({ candidate, problem, part, released_at: now })
    .onConflict((conflict) => conflict.columns(['candidate', 'problem', 'part']).doNothing())
    .execute();
}

/** Stores that a candidate was told a clarification; the first time counts. */
export async function openClarification(
  trx: Transaction<Tables>,
  candidate: string,
  problem: string,
  { part, tag, opened }: OpenedClarification,
  now: number,
): Promise<void> {
  await trx
    .insertInto('opened_clarifications')
    .values({ candidate, problem, part, tag, opened, opened_at: now })
    .onConflict((conflict) => conflict.columns(['candidate', 'problem', 'part', 'tag']).doNothing())
    .execute();
}

/** Stores all those that a judgement told late. */
export async function openToldLate(
  trx: Transaction<Tables>,
  candidate: string,
  problem: string,
  toldLate: readonly ClarificationKey[],
  now: number,
): Promise<void> {
  for (const { part, tag } of toldLate)
    await openClarification(trx, candidate, problem, { part, tag, opened: 'told_late' }, now);
}

/** The clarifications of a problem that a candidate was told, in order of part and tag. */
export async function listOpened(
  db: Kysely<Tables>,
  candidate: string,
  problem: string,
): Promise<readonly OpenedClarification[]> {
  return db
    .selectFrom('opened_clarifications')
    .select(['part', 'tag', 'opened'])
    .where('candidate', '=', candidate)
    .where('problem', '=', problem)
    .orderBy('part')
    .orderBy('tag')
    .execute();
}
