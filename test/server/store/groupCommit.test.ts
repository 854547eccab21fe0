import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql, type Transaction } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { createGroupCommit, type GroupCommit } from '../../../server/store/groupCommit.ts';
import { createSqliteDialect } from '../../../server/store/sqliteDialect.ts';
import type { Tables } from '../../../server/store/tables.ts';

interface Opened {
  readonly database: DatabaseSync;
  readonly writes: GroupCommit;
}

/** One table of distinct words; each must be in the dictionary by the time of the commit. */
function openWords(): Opened {
  const database = new DatabaseSync(':memory:');
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
  onTestFinished(() => db.destroy());
  database.exec('create table dictionary (word text primary key)');
  database.exec(
    'create table words (word text primary key references dictionary deferrable initially deferred)',
  );
  for (const word of ['a', 'b', 'c']) database.prepare('insert into dictionary values (?)').run(word);
  return { database, writes: createGroupCommit({ db, database }) };
}

function add(word: string): (trx: Transaction<Tables>) => Promise<string> {
  return async (trx) => {
    await sql`insert into words values (${word})`.execute(trx);
    return word;
  };
}

function wordsIn(database: DatabaseSync): readonly unknown[] {
  return database
    .prepare('select word from words order by word')
    .all()
    .map(({ word }) => word);
}

test('a write that fails takes nobody of its group with it, and leaves nothing behind', async () => {
  const { database, writes } = openWords();
  const settled = await Promise.allSettled([
    writes.write('now', add('a')),
    writes.write('now', async (trx) => {
      await add('b')(trx);
      throw new Error('changed its mind');
    }),
    writes.write('now', add('a')),
    writes.write('now', add('c')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(settled[1]).toMatchObject({ reason: { message: 'changed its mind' } });
  expect(wordsIn(database)).toEqual(['a', 'c']);
});

test('when the commit fails, nobody of the group is told that it is stored', async () => {
  const { database, writes } = openWords();
  const settled = await Promise.allSettled([
    writes.write('now', add('a')),
    writes.write('now', add('not in the dictionary')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(wordsIn(database)).toEqual([]);
  expect(await writes.write('now', add('b'))).toBe('b');
});

test('a write that breaks the whole transaction fails its group, with what broke it', async () => {
  const { database, writes } = openWords();
  const settled = await Promise.allSettled([
    writes.write('now', add('a')),
    writes.write('now', async (trx) => {
      // As SQLite does by itself on a full disk.
      await sql`rollback`.execute(trx);
      throw new Error('disk full');
    }),
    writes.write('now', add('c')),
  ]);
  expect(settled).toMatchObject([
    { status: 'rejected', reason: { message: 'disk full' } },
    { status: 'rejected', reason: { message: 'disk full' } },
    { status: 'rejected', reason: { message: 'disk full' } },
  ]);
  expect(wordsIn(database)).toEqual([]);
  expect(await writes.write('now', add('b'))).toBe('b');
});

test('a write that is urgent takes along those that wait', async () => {
  const { writes } = openWords();
  const told: string[] = [];
  const waiting = writes.write('soon', add('a')).then(() => told.push('soon'));
  await writes.write('now', add('b')).then(() => told.push('now'));
  expect(told).toEqual(['soon', 'now']);
  await waiting;
});

test('a write that can wait is made without any other', async () => {
  const { database, writes } = openWords();
  expect(await writes.write('soon', add('a'))).toBe('a');
  expect(wordsIn(database)).toEqual(['a']);
});

test('more writes than fit a group are all made, in their order', async () => {
  const { database, writes } = openWords();
  const words = Array.from({ length: 450 }, (_, index) => `word ${String(index).padStart(3, '0')}`);
  for (const word of words) database.prepare('insert into dictionary values (?)').run(word);
  const told: string[] = [];
  await Promise.all(words.map(async (word) => told.push(await writes.write('now', add(word)))));
  expect(told).toEqual(words);
  expect(wordsIn(database)).toEqual(words);
});

test('only a group of nothing but unsynced writes is spared the wait for the disk', async () => {
  const { writes } = openWords();
  const synchronous = async (trx: Transaction<Tables>): Promise<unknown> =>
    (await sql<{ readonly synchronous: number }>`pragma synchronous`.execute(trx)).rows[0]?.synchronous;
  const [NORMAL, FULL] = [1, 2];
  expect(await writes.write('now', synchronous)).toBe(FULL);
  expect(await writes.write('unsynced', synchronous)).toBe(NORMAL);
  expect(await writes.write('soon', synchronous)).toBe(FULL);
  const mixed = [writes.write('unsynced', synchronous), writes.write('now', synchronous)];
  expect(await Promise.all(mixed)).toEqual([FULL, FULL]);
});

test('closing makes the writes that wait, however many, and refuses later ones', async () => {
  const { database, writes } = openWords();
  const made = Promise.all([writes.write('soon', add('a')), writes.write('now', add('b'))]);
  await writes.close();
  expect(wordsIn(database)).toEqual(['a', 'b']);
  expect(await made).toEqual(['a', 'b']);
  await expect(writes.write('now', add('c'))).rejects.toMatchObject({ code: 'store_failed' });
});
