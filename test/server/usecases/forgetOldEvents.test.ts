import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetOldEvents } from '../../../server/usecases/forgetOldEvents.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('events are kept for a week, looked at every hour, until closed', async () => {
  const trimmed: number[] = [];
  const forgetting = forgetOldEvents({
    store: { trimEvents: async (before) => void trimmed.push(before) },
    now: () => 10 * DAY_MS,
    onFault: (error) => expect.unreachable(String(error)),
  });
  expect(trimmed).toEqual([3 * DAY_MS]);
  await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000);
  expect(trimmed).toHaveLength(3);
  forgetting.close();
  await vi.advanceTimersByTimeAsync(DAY_MS);
  expect(trimmed).toHaveLength(3);
});

test('a store that refuses is reported and asked again', async () => {
  const faults: unknown[] = [];
  const forgetting = forgetOldEvents({
    store: { trimEvents: () => Promise.reject(new Error('busy')) },
    now: () => DAY_MS,
    onFault: (error) => faults.push(error),
  });
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
  expect(faults).toHaveLength(2);
  forgetting.close();
});
