import { expect, test } from 'vitest';
import type { Problem } from '../../../server/catalog/problem.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { resumeUnfinished } from '../../../server/usecases/resumeUnfinished.ts';
import { heldJudge } from '../heldJudge.ts';
import { testCatalog, testProblem } from '../testProblem.ts';
import { openParts } from './openParts.ts';

/** A server that stopped with one submission running and one waiting, and the parts of the next one. */
async function stopAndStart(tries = 1) {
  const store = await openSqliteStore({ folder: ':memory:', now: () => 1_000 });
  const before = await openParts({ judge: heldJudge().judge, store });
  const running = await before.submit({ source: 'running' });
  const waiting = await before.submit({ source: 'waiting' });
  await before.queue.close(0);
  for (let number = 1; number < tries; number++) await store.beginTry(running.id);
  const held = heldJudge();
  const parts = await openParts({ judge: held.judge, store });
  return { parts, held, running, waiting };
}

test('what was running or waiting is judged after a restart, each exactly once', async () => {
  const { parts, held, running, waiting } = await stopAndStart();
  expect(await resumeUnfinished(parts)()).toEqual({ queued: 2, givenUp: 0 });
  (await held.begun(0)).accept();
  (await held.begun(1)).accept();
  expect(held.calls.map(({ request }) => request.source)).toEqual(['running', 'waiting']);
  await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
  const judged = (await parts.stored()).filter(({ type }) => type === 'submission_judged');
  expect(judged).toMatchObject([
    { submission: running.id, judgement: { verdict: 'accepted' } },
    { submission: waiting.id, judgement: { verdict: 'accepted' } },
  ]);
  await parts.close();
});

test('a submission whose problem is gone ends as our fault, with a sentence', async () => {
  const { parts, running } = await stopAndStart();
  const catalog = testCatalog([testProblem({ slug: 'another' })]);
  expect(await resumeUnfinished({ ...parts, catalog })()).toEqual({ queued: 0, givenUp: 2 });
  const view = await parts.show(parts.caller.candidate, 'submit', running.id);
  expect(view.judgement).toMatchObject({
    verdict: 'judge_error',
    message: expect.stringContaining('no longer there') as string,
  });
  expect(await parts.stored()).toContainEqual(
    expect.objectContaining({ type: 'submission_judged', submission: running.id }),
  );
  await parts.close();
});

test('a submission that was begun at five stops is not begun again', async () => {
  const { parts, running, waiting } = await stopAndStart(5);
  expect(await resumeUnfinished(parts)()).toEqual({ queued: 1, givenUp: 1 });
  expect(await parts.show(parts.caller.candidate, 'submit', running.id)).toMatchObject({
    state: 'judged',
    judgement: { verdict: 'judge_error' },
  });
  expect((await parts.show(parts.caller.candidate, 'submit', waiting.id)).state).not.toBe('judged');
  await parts.close();
});

test('a submission waits until its problem was read', async () => {
  const { parts, held, running } = await stopAndStart();
  const read = Promise.withResolvers<Problem | undefined>();
  const resumed = resumeUnfinished({ ...parts, catalog: { whenRead: () => read.promise } })();
  // Time enough for a submission that does not wait.
  await new Promise(setImmediate);
  expect(held.calls).toEqual([]);
  expect((await parts.show(parts.caller.candidate, 'submit', running.id)).state).not.toBe('judged');
  read.resolve(testProblem());
  expect(await resumed).toEqual({ queued: 2, givenUp: 0 });
  expect((await held.begun(0)).request.source).toBe('running');
  await parts.close();
});

test('what waits for its problem when the server closes is neither judged nor given up', async () => {
  const { parts, held } = await stopAndStart();
  const closed = new Error('The catalog is closed');
  const catalog = { whenRead: () => Promise.reject(closed) };
  await expect(resumeUnfinished({ ...parts, catalog })()).rejects.toBe(closed);
  expect(held.calls).toEqual([]);
  expect(await parts.store.listUnfinished()).toHaveLength(2);
  await parts.close();
});
