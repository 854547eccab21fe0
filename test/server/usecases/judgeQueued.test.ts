import { expect, test, vi } from 'vitest';
import type { LiveEvent } from '#contract/liveEvent.ts';
import { FaultError } from '../../../server/errors.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { heldJudge, promptJudge, sampleResult } from '../heldJudge.ts';
import { openParts } from './openParts.ts';

const types = (events: readonly LiveEvent[]): readonly string[] => events.map(({ type }) => type);

const judgedBy = (published: readonly LiveEvent[]): Promise<LiveEvent> =>
  vi.waitFor(() => {
    const judged = published.find(({ type }) => type === 'submission_judged');
    if (!judged) throw new Error('not judged yet');
    return judged;
  });

test('the events of a submission are stored in their order and published as stored', async () => {
  const parts = await openParts({ judge: promptJudge });
  const { id } = await parts.submit();
  await judgedBy(parts.published);
  const order = [
    'submission_queued',
    'submission_started',
    'test_finished',
    'hidden_progress',
    'submission_judged',
  ];
  expect(types(parts.published)).toEqual(order);
  expect(await parts.stored()).toEqual(parts.published);
  const view = await parts.show(parts.caller.candidate, 'submit', id);
  expect(view).toMatchObject({
    state: 'judged',
    judgement: { verdict: 'accepted', judgedAt: 1_000, contentHash: view.contentHash },
    asOfEvent: 5,
  });
  await parts.close();
});

test('news of a long submission is stored while it runs, and of the hidden tests only the newest figure', async () => {
  const { judge, begun } = heldJudge();
  const parts = await openParts({ judge });
  await parts.submit();
  const { watcher, accept } = await begun();
  watcher.onStart();
  watcher.onHiddenProgress({ finished: 1, total: 3 });
  watcher.onHiddenProgress({ finished: 2, total: 3 });
  await vi.waitFor(() => expect(types(parts.published)).toContain('hidden_progress'));
  expect(await parts.stored()).toEqual(parts.published);
  expect(parts.published.at(-1)).toMatchObject({
    type: 'hidden_progress',
    progress: { finished: 2, total: 3 },
  });
  expect(types(parts.published).filter((type) => type === 'hidden_progress')).toHaveLength(1);
  accept();
  await judgedBy(parts.published);
  await parts.close();
});

test('who reads a running submission sees at least what the events up to then told', async () => {
  const { judge, begun } = heldJudge();
  const parts = await openParts({ judge });
  const { id } = await parts.submit();
  const { watcher, accept } = await begun();
  watcher.onStart();
  watcher.onOpenResult(sampleResult(1));
  await vi.waitFor(() => expect(types(parts.published)).toContain('test_finished'));
  const view = await parts.show(parts.caller.candidate, 'submit', id);
  expect(view).toMatchObject({
    state: 'running',
    queuePosition: null,
    asOfEvent: 3,
    results: [{ name: 'sample 1' }],
  });
  accept();
  await judgedBy(parts.published);
  await parts.close();
});

test('a stuck submission is tried once more, and then it is our fault', async () => {
  const { judge, calls } = heldJudge();
  const parts = await openParts({ judge, stuckAfterMs: () => 20 });
  const { id } = await parts.submit();
  await expect(judgedBy(parts.published)).resolves.toMatchObject({ judgement: { verdict: 'judge_error' } });
  expect(calls).toHaveLength(2);
  expect(calls.every(({ watcher }) => watcher.signal.aborted)).toBe(true);
  expect(parts.faults).toMatchObject([{ code: 'submission_stuck' }, { code: 'submission_stuck' }]);
  expect(await parts.store.findSubmission(parts.caller.candidate, id)).toMatchObject({
    state: 'judged',
    tries: 2,
  });
  await parts.close();
});

test('a judge that breaks once is asked again', async () => {
  const { judge, begun } = heldJudge();
  const parts = await openParts({ judge });
  await parts.submit();
  (await begun()).fail(new FaultError('runner_broke_protocol', 'nonsense'));
  (await begun(1)).accept();
  await expect(judgedBy(parts.published)).resolves.toMatchObject({ judgement: { verdict: 'accepted' } });
  await parts.close();
});

test('a judge that was given up and still talks is not listened to', async () => {
  const { judge, calls } = heldJudge();
  const parts = await openParts({ judge, stuckAfterMs: () => 20 });
  await parts.submit();
  await judgedBy(parts.published);
  calls[0]?.watcher.onOpenResult(sampleResult(1));
  calls[0]?.accept();
  await parts.close();
  expect(types(parts.published)).toEqual(['submission_queued', 'submission_judged']);
});

test('the next submission is judged after one that got stuck', async () => {
  const { judge, begun } = heldJudge();
  const parts = await openParts({
    judge,
    stuckAfterMs: ({ submission }) => (submission.source === 'stuck' ? 20 : 60_000),
  });
  await parts.submit({ source: 'stuck' });
  const second = await parts.submit({ source: 'second' });
  (await begun(2)).accept();
  await vi.waitFor(async () =>
    expect((await parts.show(parts.caller.candidate, 'submit', second.id)).judgement?.verdict).toBe(
      'accepted',
    ),
  );
  await parts.close();
});

test('a closing server leaves what runs unfinished for the next start', async () => {
  const store = await openSqliteStore({ folder: ':memory:', now: () => 1_000 });
  const { judge, calls } = heldJudge();
  const parts = await openParts({ judge, store });
  await parts.submit();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await parts.queue.close(0);
  expect(await store.listUnfinished()).toMatchObject([{ state: 'running', tries: 1 }]);
  expect(parts.faults).toEqual([]);
  await store.close();
});

test('a store that fails for a while loses no verdict', async () => {
  const real = await openSqliteStore({ folder: ':memory:', now: () => 1_000 });
  let failures = 2;
  const store: Store = {
    ...real,
    finishTry: async (...input) => {
      if (failures-- > 0) throw new FaultError('store_failed', 'the disk is full');
      return real.finishTry(...input);
    },
  };
  const parts = await openParts({ judge: promptJudge, store });
  await parts.submit();
  await expect(judgedBy(parts.published)).resolves.toMatchObject({ judgement: { verdict: 'accepted' } });
  expect(parts.faults).toHaveLength(2);
  expect(types(await parts.stored()).filter((type) => type === 'submission_judged')).toHaveLength(1);
  await parts.close();
});

test('progress that could not be stored is stored with the verdict, in its order', async () => {
  const real = await openSqliteStore({ folder: ':memory:', now: () => 1_000 });
  const { judge, begun } = heldJudge();
  const store: Store = {
    ...real,
    appendEvents: () => Promise.reject(new FaultError('store_failed', 'the disk is full')),
  };
  const parts = await openParts({ judge, store });
  await parts.submit();
  const { watcher, accept } = await begun();
  watcher.onStart();
  watcher.onOpenResult(sampleResult(1));
  await vi.waitFor(() => expect(parts.faults).not.toEqual([]));
  accept();
  await judgedBy(parts.published);
  expect(types(await parts.stored())).toEqual([
    'submission_queued',
    'submission_started',
    'test_finished',
    'submission_judged',
  ]);
  await parts.close();
});
