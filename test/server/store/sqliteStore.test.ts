import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { startWriter } from './runningWriter.ts';
import { storeContract } from './storeContract.ts';
import { sampleResult } from '../heldJudge.ts';
import { judgedEvent, sampleEnd, sampleJudgement, sampleSubmission, startedEvent } from './storeSamples.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import type { Acknowledged } from './writeUntilKilled.ts';

storeContract('SQLite in memory', (now) => openSqliteStore({ folder: ':memory:', now }));
storeContract('SQLite in a folder', (now) => openSqliteStore({ folder: temporaryFolder(), now }));

function open(folder: string): Promise<Store> {
  return openSqliteStore({ folder, now: () => 5_000 });
}

async function openUntilEnd(folder: string): Promise<Store> {
  const store = await open(folder);
  onTestFinished(() => store.close());
  return store;
}

function databaseIn(folder: string): string {
  return join(folder, 'dryrun.sqlite');
}

test('a missing folder is made, with those above it, for its owner only', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  await openUntilEnd(folder);
  expect(statSync(databaseIn(folder)).isFile()).toBe(true);
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('everything that was acknowledged is there after reopening', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  await first.createCandidate('ada', 'hash of ada', 1);
  await first.createSubmission(sampleSubmission({ id: 's1' }), [startedEvent('s1')]);
  await first.createSubmission(sampleSubmission({ id: 's2' }), []);
  await first.beginTry('s2');
  const judgement = sampleJudgement();
  await first.finishTry('s1', await first.beginTry('s1'), () =>
    sampleEnd(judgement, [judgedEvent('s1', judgement)]),
  );
  const draft = { problem: 'lru-cache', language: 'javascript', source: 'x', baseRevision: 0 } as const;
  await first.saveDraft('ada', draft, 7);
  await first.close();

  const second = await openUntilEnd(folder);
  expect(await second.findCandidate('hash of ada')).toBe('ada');
  expect(await second.findSubmission('ada', 's1')).toMatchObject({ state: 'judged', judgement });
  expect(await second.listUnfinished()).toMatchObject([{ id: 's2', state: 'running', tries: 1 }]);
  expect(await second.findDraft('ada', 'lru-cache', 'javascript')).toMatchObject({
    source: 'x',
    revision: 1,
  });
  expect(await second.eventsAfter('ada', 0, 10)).toMatchObject({
    known: true,
    events: [{ id: 1, event: startedEvent('s1') }, { id: 2 }, { id: 3 }],
  });
  expect(await second.appendEvents('ada', [startedEvent('s1')])).toMatchObject([{ id: 4 }]);
});

test('a migrated database is left as it is when it is opened again', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  const before = readFileSync(databaseIn(folder));
  await (await open(folder)).close();
  expect(readFileSync(databaseIn(folder)).equals(before)).toBe(true);
});

test('all that a killed process acknowledged is there, and events and verdicts are whole', async () => {
  const folder = temporaryFolder();
  for (const [round, writes] of [40, 95, 210, 333].entries()) {
    const writer = startWriter(folder, round);
    await writer.acknowledged(writes);
    const acknowledged = await writer.kill();
    const store = await open(folder);
    expect(await findLost(store, acknowledged)).toEqual([]);
    await expectWholeSequence(
      store,
      acknowledged.flatMap((write) => ('events' in write ? write.events : [])),
    );
    await store.close();
  }
}, 60_000);

/** What was acknowledged and is not there. */
async function findLost(
  store: Store,
  acknowledged: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> {
  const kept = await Promise.all(acknowledged.map((write) => isKept(store, write)));
  return acknowledged.filter((_, index) => !kept[index]);
}

async function isKept(store: Store, write: Acknowledged): Promise<boolean> {
  switch (write.kind) {
    case 'open':
      return (await store.findCandidate('hash of ada')) === 'ada';
    case 'submission':
      return (await store.findSubmission('ada', write.id)) !== null;
    case 'begun':
      return (await store.findSubmission('ada', write.id))?.tries === write.tries;
    case 'judged':
      return (await store.findSubmission('ada', write.id))?.judgement?.message === write.id;
    case 'events':
      return (await store.lastEventId('ada')) >= Math.max(...write.events);
    case 'draft': {
      const draft = await store.findDraft('ada', write.problem, 'javascript');
      return draft !== null && draft.revision >= write.revision;
    }
  }
}

/** Ids run from 1 to the last without a gap, the given ones among them, and each verdict was told exactly once. */
async function expectWholeSequence(store: Store, given: readonly number[]): Promise<void> {
  const lastId = await store.lastEventId('ada');
  const replay = await store.eventsAfter('ada', 0, lastId);
  const events = replay.known ? replay.events : [];
  expect(events.map(({ id }) => id)).toEqual(Array.from({ length: lastId }, (_, index) => index + 1));
  expect(given.filter((id) => id > lastId)).toEqual([]);
  const told = events.flatMap(({ event }) => (event.type === 'submission_judged' ? [event.submission] : []));
  const listed = await store.listSubmissions('ada', 'lru-cache', 100_000);
  const judged = listed.flatMap(({ id, judgement }) => (judgement ? [id] : []));
  expect(told.toSorted()).toEqual(judged.toSorted());
}

test('a second server on one folder is refused, and let in once the first was killed', async () => {
  const folder = temporaryFolder();
  const writer = startWriter(folder, 1);
  onTestFinished(async () => {
    await writer.kill();
  });
  await writer.acknowledged(1);
  await expect(open(folder)).rejects.toMatchObject({
    name: 'FaultError',
    code: 'store_failed',
    message: expect.stringMatching(
      /Another Dryrun server is using the data folder .*Stop that server/,
    ) as string,
  });
  await writer.kill();
  await openUntilEnd(folder);
}, 30_000);

test('a second store of the same process is refused too, and let in after the first was closed', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  await expect(open(folder)).rejects.toThrow('Another Dryrun server');
  await first.createCandidate('ada', 'hash of ada', 1);
  await first.close();
  const second = await openUntilEnd(folder);
  expect(await second.findCandidate('hash of ada')).toBe('ada');
});

test('a database that another program holds is refused with what to do', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  const shell = new DatabaseSync(databaseIn(folder));
  onTestFinished(() => shell.close());
  shell.exec('pragma locking_mode = exclusive; begin exclusive; create table held (id text)');
  await expect(open(folder)).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringContaining('another program holds it: close that program') as string,
  });
});

test('a write that another program blocks fails with what to do, and works once that has ended', async () => {
  const folder = temporaryFolder();
  const store = await openUntilEnd(folder);
  const shell = new DatabaseSync(databaseIn(folder));
  onTestFinished(() => shell.close());
  shell.exec('begin immediate');
  await expect(store.createCandidate('ada', 'hash of ada', 1)).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringContaining('another program holds it') as string,
  });
  shell.exec('rollback');
  expect(await store.createCandidate('ada', 'hash of ada', 1)).toBe('ada');
});

test('a database of a newer version is refused, and not touched', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  const database = new DatabaseSync(databaseIn(folder));
  database.exec(`insert into kysely_migration values ('9999_from_the_future', '2099-01-01T00:00:00.000Z')`);
  database.close();
  const before = readFileSync(databaseIn(folder));
  await expect(open(folder)).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringMatching(/newer version of Dryrun \(it has 9999_from_the_future\)/) as string,
  });
  expect(readFileSync(databaseIn(folder)).equals(before)).toBe(true);
});

test('a file that is no database is refused with what to do', async () => {
  const folder = temporaryFolder();
  writeFileSync(databaseIn(folder), 'this is not a database\n'.repeat(100));
  await expect(open(folder)).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringMatching(
      /dryrun\.sqlite failed, because its file is no database: restore it/,
    ) as string,
  });
});

test('a database that lost its second half is refused with what to do', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  truncateSync(databaseIn(folder), Math.floor(statSync(databaseIn(folder)).size / 8192) * 4096);
  await expect(open(folder)).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringContaining('its file is damaged: restore it from a backup') as string,
  });
});

test('a row that was damaged by hand is reported when it is read', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  await first.createCandidate('ada', 'hash of ada', 1);
  await first.appendEvents('ada', [startedEvent('s1'), startedEvent('s1')]);
  await first.close();
  const database = new DatabaseSync(databaseIn(folder));
  database.exec(`update events set event_json = '{"type":"nonsense"}' where id = 1`);
  database.exec(`update events set event_json = '{"type":' where id = 2`);
  database.close();
  const store = await openUntilEnd(folder);
  for (const id of [0, 1])
    await expect(store.eventsAfter('ada', id, 1)).rejects.toMatchObject({
      code: 'store_failed',
      message: expect.stringContaining('it should hold an event') as string,
    });
});

test('what an earlier version stored of a judgement reads as one that told and measured no more', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  await first.createCandidate('ada', 'hash of ada', 1);
  await first.createSubmission(sampleSubmission({ id: 's1' }), []);
  const judgement = sampleJudgement({ results: [sampleResult(1)] });
  await first.finishTry('s1', 1, () => sampleEnd(judgement, [judgedEvent('s1', judgement)]));
  await first.close();
  const database = new DatabaseSync(databaseIn(folder));
  const without = (column: string, at: string): string =>
    `json_remove(${column}, '${at}.toldLate', '${at}.results[0].reference', '${at}.results[0].peakMiB')`;
  database.exec(`update judgements set judgement_json = ${without('judgement_json', '$')}`);
  database.exec(`update events set event_json = ${without('event_json', '$.judgement')}`);
  database.close();
  const store = await openUntilEnd(folder);
  expect((await store.findSubmission('ada', 's1'))?.judgement).toEqual(judgement);
  const replay = await store.eventsAfter('ada', 0, 1);
  expect(replay).toMatchObject({ events: [{ event: judgedEvent('s1', judgement) }] });
});

test('a folder that cannot be made is refused with what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(open(join(file, 'data'))).rejects.toMatchObject({
    code: 'store_failed',
    message: expect.stringMatching(/The data folder .* cannot be made: make it yourself/) as string,
  });
});

test('a database that cannot be opened for writing is refused, and the folder is free again', async () => {
  const folder = temporaryFolder();
  mkdirSync(databaseIn(folder));
  const refused = {
    code: 'store_failed',
    message: expect.stringContaining('a file in a folder that this user can write') as string,
  };
  await expect(open(folder)).rejects.toMatchObject(refused);
  await expect(open(folder)).rejects.toMatchObject(refused);
});
