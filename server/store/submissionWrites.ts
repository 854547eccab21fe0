import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '#contract/liveEvent.ts';
import type { SubmissionState } from '#contract/verdict.ts';
import type { Transaction } from 'kysely';
import { FaultError } from '../errors.ts';
import type { NewSubmission, OpenedClarification, TryEnd } from './store.ts';
import { listOpened, openToldLate } from './storedStandings.ts';
import type { SubmissionRow, Tables } from './tables.ts';

/** Stores a submission as `queued`, in the candidate's running practice attempt on its problem. */
export async function insertSubmission(trx: Transaction<Tables>, submission: NewSubmission): Promise<void> {
  const { id, candidate, kind, problem, part, language } = submission;
  const number = await nextSubmissionNumber(trx, candidate);
  const attempt = await joinPracticeAttempt(trx, submission);
  await trx
    .insertInto('submissions')
    .values({
      id,
      candidate,
      attempt,
      number,
      kind,
      problem,
      part,
      language,
      source_json: JSON.stringify(submission.source),
      custom_cases_json: JSON.stringify(submission.customCases),
      content_hash: submission.contentHash,
      created_at: submission.createdAt,
      state: 'queued',
      tries: 0,
      judged_try: null,
      verdict: null,
    })
    .execute();
}

async function nextSubmissionNumber(trx: Transaction<Tables>, candidate: string): Promise<number> {
  const counted = await trx
    .updateTable('candidates')
    .set((eb) => ({ submission_count: eb('submission_count', '+', 1) }))
    .where('id', '=', candidate)
    .returning('submission_count')
    .executeTakeFirst();
  if (!counted) throw new FaultError('store_failed', `There is no candidate ${candidate}`);
  return counted.submission_count;
}

async function joinPracticeAttempt(
  trx: Transaction<Tables>,
  { candidate, problem, createdAt }: NewSubmission,
): Promise<string> {
  const attempt = await trx
    .insertInto('attempts')
    .values({ id: randomUUID(), candidate, problem, round: null, started_at: createdAt, ended_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['candidate', 'problem'])
        .where('round', 'is', null)
        .where('ended_at', 'is', null)
        // Changes nothing; `do nothing` would return no row.
        .doUpdateSet({ problem }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return attempt.id;
}

/** Counts a try, and sets a queued submission `running`; one that has its verdict keeps its state. */
export async function beginTry(trx: Transaction<Tables>, submission: string): Promise<number> {
  const begun = await trx
    .updateTable('submissions')
    .set((eb) => ({
      tries: eb('tries', '+', 1),
      state: eb
        .case()
        .when('state', '=', 'queued')
        .then<SubmissionState>('running')
        .else(eb.ref('state'))
        .end(),
    }))
    .where('id', '=', submission)
    .returning('tries')
    .executeTakeFirst();
  if (!begun) throw new FaultError('store_failed', `There is no submission ${submission}`);
  return begun.tries;
}

/** Gives a submission its one verdict; null, and nothing done, when it has one. */
export async function judgeSubmission(
  trx: Transaction<Tables>,
  submission: string,
  tryNumber: number,
  end: (opened: readonly OpenedClarification[]) => TryEnd,
): Promise<{ readonly candidate: string; readonly events: readonly LiveEvent[] } | null> {
  const { candidate, problem, state } = await requireSubmission(trx, submission);
  if (state !== 'queued' && state !== 'running') return null;
  const { judgement, events, toldLate } = end(await listOpened(trx, candidate, problem));
  await trx
    .updateTable('submissions')
    .set({ state: 'judged', judged_try: tryNumber, verdict: judgement.verdict })
    .where('id', '=', submission)
    .execute();
  const written = { judged_at: judgement.judgedAt, judgement_json: JSON.stringify(judgement) };
  await trx
    .insertInto('judgements')
    .values({ submission, try: tryNumber, ...written })
    .onConflict((conflict) => conflict.columns(['submission', 'try']).doUpdateSet(written))
    .execute();
  await openToldLate(trx, candidate, problem, toldLate, judgement.judgedAt);
  return { candidate, events };
}

async function requireSubmission(
  trx: Transaction<Tables>,
  id: string,
): Promise<Pick<SubmissionRow, 'candidate' | 'problem' | 'state'>> {
  const found = await trx
    .selectFrom('submissions')
    .select(['candidate', 'problem', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new FaultError('store_failed', `There is no submission ${id}`);
  return found;
}
