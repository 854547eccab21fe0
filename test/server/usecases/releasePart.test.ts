import { expect, onTestFinished, test } from 'vitest';
import { RequestError } from '../../../server/errors.ts';
import { releasePart } from '../../../server/usecases/releasePart.ts';
import { showDebrief } from '../../../server/usecases/showDebrief.ts';
import { showProblem } from '../../../server/usecases/showProblem.ts';
import { promptJudge } from '../heldJudge.ts';
import { openParts } from './openParts.ts';
import { threePartProblem } from './threePartProblem.ts';

async function openThreeParts() {
  const parts = await openParts({ judge: promptJudge, problems: [threePartProblem()] });
  onTestFinished(parts.close);
  const { caller } = parts;
  const release = releasePart(parts);
  return {
    ...parts,
    release: (part: number) => release(caller, 'two-sum', part),
    show: () => showProblem(parts)(caller.candidate, 'two-sum'),
    debrief: () => showDebrief(parts)(caller.candidate, 'two-sum'),
    accept: async (part: number) => {
      await parts.submit({ part });
      await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
    },
  };
}

test('the next part is shown to whoever asks for it, and stays', async () => {
  const { release, show } = await openThreeParts();
  const released = await release(2);
  expect(released.parts.map(({ number }) => number)).toEqual([1, 2]);
  expect(released).toMatchObject({ partCount: 3, isDebriefDue: false });
  expect(await release(2)).toEqual(released);
  expect(await release(1)).toEqual(released);
  expect(await show()).toEqual(released);
});

test('parts come in order', async () => {
  const { release, show } = await openThreeParts();
  await expect(release(3)).rejects.toMatchObject({ code: 'part_not_next' });
  await expect(release(4)).rejects.toMatchObject({ code: 'part_not_next' });
  await expect(release(5)).rejects.toMatchObject({ code: 'not_found' });
  expect((await show()).parts).toHaveLength(1);
});

test('a part that is not released is refused exactly as one that is not there', async () => {
  const { submit, release } = await openThreeParts();
  const refusal = async (part: number): Promise<string | null> => {
    try {
      await submit({ part });
      return null;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { code, message, extra } = error;
      return JSON.stringify({ code, message, extra }).replaceAll(String(part), 'N');
    }
  };
  expect(await refusal(2)).toEqual(await refusal(9));
  await release(2);
  expect(await refusal(2)).toBeNull();
  expect(await refusal(3)).toEqual(await refusal(9));
});

test('an accepted part releases the next, after one that was passed over too', async () => {
  const { release, show, accept } = await openThreeParts();
  await release(2);
  await accept(2);
  expect((await show()).parts.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('the debrief is due when each part is accepted or was passed over', async () => {
  const { release, show, accept, debrief } = await openThreeParts();
  for (const part of [1, 2]) await accept(part);
  await expect(debrief()).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('once every part is accepted') as string,
  });
  expect((await show()).isDebriefDue).toBe(false);
  await accept(3);
  expect((await show()).isDebriefDue).toBe(true);
  expect(await debrief()).toEqual({
    html: '<p>Strong answers say why.</p>',
    probes: [
      { ask: 'And at 3 a.m.?', strong: 'Look first.' },
      { ask: 'And with two of them?', strong: 'Hash the keys.' },
    ],
  });
  expect((await release(4)).isDebriefDue).toBe(true);
});

test('who passes over the last part reads the debrief', async () => {
  const { release, debrief } = await openThreeParts();
  for (const part of [2, 3]) await release(part);
  await expect(debrief()).rejects.toMatchObject({ code: 'not_found' });
  expect(await release(4)).toMatchObject({ isDebriefDue: true });
  expect((await debrief()).html).toContain('Strong answers');
});
