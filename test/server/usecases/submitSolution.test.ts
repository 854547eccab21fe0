import { expect, test, vi } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { findCaller } from '../../../server/usecases/candidateAccess.ts';
import { heldJudge } from '../heldJudge.ts';
import { openParts } from './openParts.ts';

test('a submission is stored, told of and judged', async () => {
  const { judge, calls } = heldJudge();
  const parts = await openParts({ judge });
  const view = await parts.submit({ source: 'mine' });
  expect(view).toMatchObject({
    kind: 'submit',
    state: 'queued',
    queuePosition: 0,
    source: 'mine',
    contentHash: 'c0ffee',
    progress: { finished: 0, total: 3 },
    asOfEvent: 1,
  });
  expect(parts.published).toEqual([
    { type: 'submission_queued', submission: view.id, problem: 'two-sum', kind: 'submit', createdAt: 1_000 },
  ]);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ kind: 'submit', part: 1, source: 'mine' });
  await parts.close();
});

test('what cannot be judged is refused and leaves nothing behind', async () => {
  const parts = await openParts({ judge: heldJudge().judge });
  await expect(parts.submit({ problem: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(parts.submit({ part: 2 })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(parts.submit({ part: 99 })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(parts.submit({ source: 'x'.repeat(SOURCE_LIMIT_BYTES + 1) })).rejects.toMatchObject({
    code: 'too_large',
  });
  expect(await parts.store.listUnfinished()).toEqual([]);
  expect((await findCaller(parts)('a'.repeat(43))).isNew).toBe(true);
  await parts.close();
});

test('the limit on the source counts bytes, not characters', async () => {
  const parts = await openParts({ judge: heldJudge().judge });
  await expect(parts.submit({ source: 'é'.repeat(SOURCE_LIMIT_BYTES / 2) })).resolves.toBeDefined();
  await expect(parts.submit({ source: `${'é'.repeat(SOURCE_LIMIT_BYTES / 2)}x` })).rejects.toThrow(
    '65537 bytes',
  );
  await parts.close();
});

test('a custom testcase that cannot be read is refused with its place and line', async () => {
  const parts = await openParts({ judge: heldJudge().judge });
  const customCases = [
    { input: 'twoSum([1], 1)', expected: '' },
    { input: 'twoSum([1], 1', expected: '' },
    { input: 'twoSum([1], 1)', expected: '[0' },
  ];
  const refused = parts.submit({ kind: 'run', customCases });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid_input',
    extra: {
      issues: [
        { path: 'customCases.1.input', message: expect.stringMatching(/^Line 1: /) as string },
        { path: 'customCases.2.expected', message: expect.stringMatching(/^Line 1: /) as string },
      ],
    },
  });
  await parts.close();
});

test('a full queue refuses before anything is stored, with the place it would have had', async () => {
  const parts = await openParts({ judge: heldJudge().judge, queueLimit: 4 });
  // One runs, two wait: half of the places.
  for (let number = 0; number < 3; number++) await parts.submit();
  await expect(parts.submit()).rejects.toMatchObject({
    code: 'queue_full',
    extra: { position: 2, retryAfterSeconds: expect.any(Number) as number },
  });
  expect(await parts.store.listUnfinished()).toHaveLength(3);
  await parts.close();
});

test('submissions that come together never get past the bound', async () => {
  const parts = await openParts({ judge: heldJudge().judge, queueLimit: 6 });
  const settled = await Promise.allSettled(Array.from({ length: 20 }, () => parts.submit()));
  const accepted = settled.filter(({ status }) => status === 'fulfilled');
  expect(await parts.store.listUnfinished()).toHaveLength(accepted.length);
  expect(parts.queue.counts()).toEqual({ waiting: accepted.length - 1, running: 1 });
  expect(parts.queue.counts().waiting).toBeLessThanOrEqual(3);
  await parts.close();
});

test('when the store refuses, nothing is queued and the place is free again', async () => {
  const parts = await openParts({ judge: heldJudge().judge, queueLimit: 2 });
  await parts.store.close();
  await expect(parts.submit()).rejects.toMatchObject({ code: 'store_failed' });
  expect(parts.queue.counts()).toEqual({ waiting: 0, running: 0 });
  expect(parts.queue.reserve(parts.caller.candidate, 'submit').granted).toBe(true);
  expect(parts.published).toEqual([]);
});

test('a run has no hidden tests to wait for', async () => {
  const parts = await openParts({ judge: heldJudge().judge });
  const view = await parts.submit({ kind: 'run' });
  expect(view.progress).toEqual({ finished: 0, total: 0 });
  await parts.close();
});
