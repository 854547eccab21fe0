import { expect, test } from 'vitest';
import { listProblems } from '../../../server/usecases/listProblems.ts';
import { listSubmissions } from '../../../server/usecases/listSubmissions.ts';
import { promptJudge } from '../heldJudge.ts';
import { CANARY } from '../testProblem.ts';
import { openParts } from './openParts.ts';

test('the list tells how far the candidate has come, and nobody else', async () => {
  const parts = await openParts({ judge: promptJudge });
  const list = listProblems(parts);
  expect(await list(parts.caller.candidate)).toMatchObject({
    problems: [{ slug: 'two-sum', partCount: 2, progress: 'new' }],
    isReading: false,
  });
  await parts.submit();
  await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
  expect(await list(parts.caller.candidate)).toMatchObject({ problems: [{ progress: 'attempted' }] });
  await parts.submit({ part: 2 });
  await expect
    .poll(() => list(parts.caller.candidate))
    .toMatchObject({ problems: [{ progress: 'accepted' }] });
  expect(await list('somebody else')).toMatchObject({ problems: [{ progress: 'new' }] });
  expect(JSON.stringify(await list(parts.caller.candidate))).not.toContain(CANARY);
  await parts.close();
});

test('submissions are listed to their owner, newest first', async () => {
  const parts = await openParts({ judge: promptJudge });
  const first = await parts.submit();
  const second = await parts.submit({ kind: 'run' });
  await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
  expect(await listSubmissions(parts)(parts.caller.candidate, 'two-sum')).toMatchObject([
    { id: second.id, kind: 'run', state: 'judged', verdict: 'accepted', passed: 4, total: 4 },
    { id: first.id, kind: 'submit' },
  ]);
  expect(await listSubmissions(parts)('somebody else', 'two-sum')).toEqual([]);
  await parts.close();
});
