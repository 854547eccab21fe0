import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of the first version; tables.ts says what their columns mean. */
export const firstTables: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await createCandidates(db);
    await createAttempts(db);
    await createSubmissions(db);
    await createJudgements(db);
    await createEvents(db);
    await createDrafts(db);
  },
};

async function createCandidates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('candidates')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_event_id', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('submission_count', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('identities')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createAttempts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('round', 'text')
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('attempts_running_practice')
    .unique()
    .on('attempts')
    .columns(['candidate', 'problem'])
    .where(sql.ref('round'), 'is', null)
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
}

async function createSubmissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submissions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
    .addColumn('attempt', 'text', (column) => column.notNull().references('attempts.id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('judged_try', 'integer')
    .addColumn('verdict', 'text')
    // Last, because reading a column walks over those before it, and these two can be long.
    .addColumn('custom_cases_json', 'text', (column) => column.notNull())
    .addColumn('source_json', 'text', (column) => column.notNull())
    .execute();
  // For the list of a problem's past submissions, newest first.
  await db.schema
    .createIndex('submissions_of_problem')
    .on('submissions')
    .columns(['candidate', 'problem', 'number'])
    .execute();
  // For progress: it answers from the index alone, without reading a single source.
  await db.schema
    .createIndex('submissions_progress')
    .on('submissions')
    .columns(['candidate', 'kind', 'problem', 'part', 'verdict'])
    .execute();
  // For what a restarted server must queue again.
  await db.schema.createIndex('submissions_state').on('submissions').column('state').execute();
}

async function createJudgements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('judgements')
    .addColumn('submission', 'text', (column) => column.notNull().references('submissions.id'))
    .addColumn('try', 'integer', (column) => column.notNull())
    .addColumn('judged_at', 'bigint', (column) => column.notNull())
    .addColumn('judgement_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('judgements_key', ['submission', 'try'])
    .execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
    .addColumn('id', 'bigint', (column) => column.notNull())
    .addColumn('stored_at', 'bigint', (column) => column.notNull())
    .addColumn('event_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_key', ['candidate', 'id'])
    .execute();
  // For trimming.
  await db.schema
    .createIndex('events_stored_at')
    .on('events')
    .columns(['stored_at', 'candidate', 'id'])
    .execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addColumn('source_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['candidate', 'problem', 'language'])
    .execute();
}
