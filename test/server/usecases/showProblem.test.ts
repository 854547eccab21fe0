import { expect, test } from 'vitest';
import { showProblem } from '../../../server/usecases/showProblem.ts';
import { CANARY, testCatalog, testProblem } from '../testProblem.ts';

test('a problem shows its first part with samples as text', () => {
  const view = showProblem({ catalog: testCatalog() })('two-sum');
  expect(view).toMatchObject({
    slug: 'two-sum',
    partCount: 2,
    contentHash: 'c0ffee',
    languages: ['javascript', 'typescript'],
    parts: [
      {
        number: 1,
        statementHtml: '<p>Find two numbers.</p>',
        samples: [{ number: 1, name: 'first pair', input: 'twoSum([2, 7], 9)', expected: '[0, 1]' }],
        hiddenTestCount: 3,
      },
    ],
  });
  expect(view.parts).toHaveLength(1);
});

test('secrets, clarifications, shipped submissions and unreleased parts stay inside', () => {
  const problem = testProblem();
  expect(JSON.stringify(problem).split(CANARY).length).toBeGreaterThan(20);
  expect(JSON.stringify(showProblem({ catalog: testCatalog([problem]) })('two-sum'))).not.toContain(CANARY);
});

test('a name that is no problem is not found, also one that every object has', () => {
  const show = showProblem({ catalog: testCatalog() });
  for (const slug of ['nothing', '__proto__', 'constructor', 'toString'])
    expect(() => show(slug)).toThrow('no such');
});
