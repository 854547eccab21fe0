import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a candidate has seen of a problem beside its first part; tables.ts says what the columns mean. */
export const partsAndClarifications: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('released_parts')
      .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
      .addColumn('problem', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('released_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('released_parts_key', ['candidate', 'problem', 'part'])
      .execute();
    await db.schema
      .createTable('opened_clarifications')
      .addColumn('candidate', 'text', (column) => column.notNull().references('candidates.id'))
      .addColumn('problem', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('tag', 'text', (column) => column.notNull())
      .addColumn('opened', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('opened_clarifications_key', ['candidate', 'problem', 'part', 'tag'])
      .execute();
  },
};
