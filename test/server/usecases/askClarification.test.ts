import { expect, onTestFinished, test } from 'vitest';
import { askClarification } from '../../../server/usecases/askClarification.ts';
import { releasePart } from '../../../server/usecases/releasePart.ts';
import { showProblem } from '../../../server/usecases/showProblem.ts';
import { promptJudge } from '../heldJudge.ts';
import { openParts } from './openParts.ts';
import { EMPTY, threePartProblem } from './threePartProblem.ts';

async function openQuestions() {
  const parts = await openParts({ judge: promptJudge, problems: [threePartProblem()] });
  onTestFinished(parts.close);
  const { caller } = parts;
  const ask = askClarification(parts);
  return {
    ask: (part: number, tag: string) => ask(caller, 'two-sum', part, tag),
    release: (part: number) => releasePart(parts)(caller, 'two-sum', part),
    show: () => showProblem(parts)(caller.candidate, 'two-sum'),
    showTo: (candidate: string) => showProblem(parts)(candidate, 'two-sum'),
  };
}

const CLOSED = { tag: EMPTY.tag, question: 'May the list be empty?', answer: null, opened: null };
const OPEN = { ...CLOSED, answer: EMPTY.answer, opened: 'asked' };

test('a question is answered to whoever asks, and stays open to them alone', async () => {
  const { ask, show, showTo } = await openQuestions();
  expect((await show()).parts[0]?.clarifications[0]).toEqual(CLOSED);
  expect(await ask(1, EMPTY.tag)).toEqual(OPEN);
  expect(await ask(1, EMPTY.tag)).toEqual(OPEN);
  const [, other] = (await show()).parts[0]?.clarifications ?? [];
  expect(other).toMatchObject({ answer: null, opened: null });
  expect((await show()).parts[0]?.clarifications[0]).toEqual(OPEN);
  expect((await showTo('somebody else')).parts[0]?.clarifications[0]).toEqual(CLOSED);
});

test('an inherited clarification is opened for both parts, one that is said anew for its own', async () => {
  const { ask, release, show } = await openQuestions();
  for (const part of [2, 3]) await release(part);
  await ask(2, EMPTY.tag);
  expect((await show()).parts.map(({ clarifications }) => clarifications[0])).toEqual([OPEN, OPEN, CLOSED]);
  expect(await ask(3, EMPTY.tag)).toMatchObject({ answer: 'No longer.' });
});

test('what is not there or not released cannot be asked', async () => {
  const { ask } = await openQuestions();
  for (const [part, tag] of [
    [1, 'nothing'],
    [1, '__proto__'],
    [2, EMPTY.tag],
    [9, EMPTY.tag],
  ] as const)
    await expect(ask(part, tag)).rejects.toMatchObject({
      code: 'not_found',
      message: 'This problem has no such question.',
    });
});
