import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { ensureCandidate, findCaller } from '../../../server/usecases/candidateAccess.ts';

const open = () => openSqliteStore({ folder: ':memory:', now: () => 1_000 });

test('a token that was never used names the candidate it will have, and stores nothing', async () => {
  const store = await open();
  const before = await findCaller({ store })('token');
  expect(before.isNew).toBe(true);
  expect(await store.findCandidate(before.tokenHash)).toBeNull();
  const candidate = await ensureCandidate({ store, now: () => 1 }, before);
  expect(candidate).toBe(before.candidate);
  expect(await findCaller({ store })('token')).toMatchObject({ candidate, isNew: false });
  await store.close();
});

test('two first writes at once make one candidate', async () => {
  const store = await open();
  const caller = await findCaller({ store })('token');
  const both = await Promise.all([1, 2].map((now) => ensureCandidate({ store, now: () => now }, caller)));
  expect(both[0]).toBe(both[1]);
  await store.close();
});

test('nothing that is known of a caller holds the token', async () => {
  const store = await open();
  const token = 'S'.repeat(43);
  const caller = await findCaller({ store })(token);
  expect(JSON.stringify(caller)).not.toContain(token);
  expect((await findCaller({ store })('T'.repeat(43))).candidate).not.toBe(caller.candidate);
  await store.close();
});
