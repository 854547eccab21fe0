import type { Clarification, Part, Problem, Testcase } from '../../../server/catalog/problem.ts';
import { CANARY, testProblem } from '../testProblem.ts';

/** May the list be empty? Declared by part 1, inherited by part 2. */
export const EMPTY: Clarification = {
  tag: 'empty-list',
  ask: ['May the list be empty?', 'no numbers'],
  answer: 'Yes, then there is no pair.',
  matters: true,
  declaredIn: 1,
};

/** Of no consequence for any test. */
export const NEGATIVE: Clarification = {
  tag: 'negative',
  ask: ['May numbers be negative?'],
  answer: 'Any integers.',
  matters: false,
  declaredIn: 1,
};

/** Part 3 answers the same question in another way. */
export const EMPTY_NOW: Clarification = { ...EMPTY, answer: 'No longer.', declaredIn: 3 };

/** Three parts: the second inherits the clarifications of the first, the third has its own. */
export function threePartProblem(): Problem {
  const [first] = testProblem().parts;
  if (!first) throw new Error('the problem has no parts');
  const part = (number: number, changes: Partial<Part>): Part => ({
    ...first,
    number,
    statementHtml: `<p>Part ${number}</p>`,
    secrets: [tagged(first, 1, ['basic', EMPTY.tag]), tagged(first, 2, ['basic', NEGATIVE.tag])],
    clarifications: [EMPTY, NEGATIVE],
    regression: Array.from({ length: number - 1 }, (_, index) => index + 1),
    probes: [{ ask: 'And at 3 a.m.?', strong: 'Look first.' }],
    ...changes,
  });
  return testProblem({
    parts: [
      part(1, {}),
      part(2, {}),
      part(3, {
        clarifications: [EMPTY_NOW],
        probes: [
          { ask: 'And at 3 a.m.?', strong: 'Look first.' },
          { ask: 'And with two of them?', strong: 'Hash the keys.' },
        ],
      }),
    ],
    debriefHtml: '<p>Strong answers say why.</p>',
  });
}

function tagged({ secrets }: Part, number: number, tags: readonly string[]): Testcase {
  const [secret] = secrets;
  if (!secret) throw new Error(`${CANARY} has no secrets`);
  return { ...secret, number, tags };
}
