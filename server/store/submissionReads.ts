import type { Kysely } from 'kysely';
import { readCustomCases, readJudgement, readSource } from './jsonColumn.ts';
import type { StoredSubmission } from './store.ts';
import type { SubmissionRow, Tables } from './tables.ts';

/** A candidate's submission; null when there is none, or it is somebody else's. */
export async function findSubmission(
  db: Kysely<Tables>,
  candidate: string,
  id: string,
): Promise<StoredSubmission | null> {
  const row = await selectSubmissions(db)
    .where('submissions.id', '=', id)
    .where('submissions.candidate', '=', candidate)
    .executeTakeFirst();
  return row ? toSubmission(row) : null;
}

/** A candidate's submissions to a problem, newest first. */
export async function listSubmissions(
  db: Kysely<Tables>,
  candidate: string,
  problem: string,
  limit: number,
): Promise<readonly StoredSubmission[]> {
  const rows = await selectSubmissions(db)
    .where('submissions.candidate', '=', candidate)
    .where('submissions.problem', '=', problem)
    .orderBy('submissions.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toSubmission);
}

/** Queued and running submissions of all candidates, oldest first. */
export async function listUnfinished(db: Kysely<Tables>): Promise<readonly StoredSubmission[]> {
  const rows = await selectSubmissions(db)
    .where('submissions.state', 'in', ['queued', 'running'])
    .orderBy('submissions.created_at')
    .orderBy('submissions.number')
    .execute();
  return rows.map(toSubmission);
}

/** The problems that a candidate has submitted to, each with the parts that were accepted. Runs do not count. */
export async function listProgress(
  db: Kysely<Tables>,
  candidate: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const submits = db
    .selectFrom('submissions')
    .distinct()
    .where('candidate', '=', candidate)
    .where('kind', '=', 'submit');
  const tried = await submits.select('problem').execute();
  const solved = await submits
    .select(['problem', 'part'])
    .where('verdict', '=', 'accepted')
    .orderBy('part')
    .execute();
  const parts = Map.groupBy(solved, ({ problem }) => problem);
  return new Map(tried.map(({ problem }) => [problem, (parts.get(problem) ?? []).map(({ part }) => part)]));
}

type FoundRow = SubmissionRow & { readonly judgement_json: string | null };

function selectSubmissions(db: Kysely<Tables>) {
  return db
    .selectFrom('submissions')
    .leftJoin('judgements', (join) =>
      join
        .onRef('judgements.submission', '=', 'submissions.id')
        .onRef('judgements.try', '=', 'submissions.judged_try'),
    )
    .selectAll('submissions')
    .select('judgements.judgement_json');
}

function toSubmission(row: FoundRow): StoredSubmission {
  return {
    id: row.id,
    candidate: row.candidate,
    attempt: row.attempt,
    kind: row.kind,
    problem: row.problem,
    part: row.part,
    language: row.language,
    source: readSource(row.source_json),
    customCases: readCustomCases(row.custom_cases_json),
    contentHash: row.content_hash,
    createdAt: row.created_at,
    state: row.state,
    tries: row.tries,
    judgement: row.judgement_json === null ? null : readJudgement(row.judgement_json),
  };
}
