import { expect, test } from 'vitest';
import { withClarification } from '../../../client/state/clarifications.ts';
import { aPart, aProblem } from '../aProblem.ts';

test('an answer takes the place of its question in its part alone', () => {
  const closed = { tag: 'capacity-zero', question: 'May it be 0?', answer: null, opened: null };
  const told = { ...closed, answer: 'Yes.', opened: 'asked' as const };
  const clarifications = [closed, { ...closed, tag: 'ties' }];
  const problem = aProblem({ parts: [aPart({ clarifications }), aPart({ number: 2, clarifications })] });
  const answers = withClarification(problem, 2, told).parts.map((part) =>
    part.clarifications.map(({ answer }) => answer),
  );
  expect(answers).toEqual([
    [null, null],
    ['Yes.', null],
  ]);
});
