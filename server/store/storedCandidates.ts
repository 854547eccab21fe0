import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The candidate who holds this token, or null. */
export async function findCandidate(db: Kysely<Tables>, tokenHash: string): Promise<string | null> {
  const row = await db
    .selectFrom('identities')
    .select('candidate')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.candidate ?? null;
}

/** Makes the candidate, or returns the one that this token already belongs to. */
export async function createCandidate(
  trx: Transaction<Tables>,
  candidate: string,
  tokenHash: string,
  now: number,
): Promise<string> {
  const known = await findCandidate(trx, tokenHash);
  if (known !== null) return known;
  await trx
    .insertInto('candidates')
    .values({ id: candidate, created_at: now, last_event_id: 0, submission_count: 0 })
    .execute();
  await trx.insertInto('identities').values({ token_hash: tokenHash, candidate, created_at: now }).execute();
  return candidate;
}
