import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { createSqliteDialect } from '../../../server/store/sqliteDialect.ts';

interface Words {
  readonly words: { readonly id: number; readonly word: string | null };
}

function openWords(): Kysely<Words> {
  const database = new DatabaseSync(':memory:');
  database.exec('create table words (id integer primary key, word text)');
  const db = new Kysely<Words>({ dialect: createSqliteDialect(database) });
  onTestFinished(() => db.destroy());
  return db;
}

test('rows go in and come out, with what a statement returns and how many rows it changed', async () => {
  const db = openWords();
  const inserted = await db
    .insertInto('words')
    .values([
      { id: 1, word: 'one' },
      { id: 2, word: null },
    ])
    .returning('id')
    .execute();
  expect(inserted).toMatchObject([{ id: 1 }, { id: 2 }]);
  expect(await db.selectFrom('words').selectAll().where('word', 'is', null).execute()).toMatchObject([
    { id: 2, word: null },
  ]);
  expect((await db.deleteFrom('words').executeTakeFirstOrThrow()).numDeletedRows).toBe(2n);
});

test('a transaction that fails leaves nothing, and nobody else sees it half done', async () => {
  const db = openWords();
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto('words').values({ id: 1, word: 'one' }).execute();
    throw new Error('changed its mind');
  });
  const seen = db.selectFrom('words').selectAll().execute();
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await seen).toEqual([]);
});

test('a migration that fails halfway leaves no table behind', async () => {
  const db = openWords();
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve({
          halfway: {
            up: async (trx: Kysely<unknown>) => {
              await trx.schema.createTable('half').addColumn('id', 'integer').execute();
              throw new Error('no more');
            },
          },
        }),
    },
  });
  expect(await migrator.migrateToLatest()).toMatchObject({ error: { message: 'no more' } });
  const tables = await db.introspection.getTables();
  expect(tables.map(({ name }) => name)).toEqual(['words']);
});

test('a value that SQLite cannot hold is refused', async () => {
  const db = openWords();
  await expect(sql`select ${true}`.execute(db)).rejects.toThrow(
    'SQLite takes text, numbers and null, not boolean',
  );
});
