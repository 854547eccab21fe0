import { expect, test } from 'vitest';
import { ProblemError } from '../../../server/errors.ts';
import { showAuthorView } from '../../../server/usecases/showAuthorView.ts';
import { testCatalog } from '../testProblem.ts';

test('authors see sound folders by name, and of broken ones every finding with its place', () => {
  const findings = [
    new ProblemError('tests/secret.yaml', 3, 'must be a list'),
    new ProblemError('.', 1, 'x'),
  ];
  const catalog = {
    ...testCatalog(),
    broken: () => [{ slug: 'broken-one', findings }],
    isReading: () => true,
  };
  expect(showAuthorView({ catalog })()).toEqual({
    isReading: true,
    sound: ['two-sum'],
    broken: [
      {
        slug: 'broken-one',
        findings: [
          { file: 'tests/secret.yaml', line: 3, message: 'must be a list' },
          { file: '.', line: 1, message: 'x' },
        ],
      },
    ],
  });
});
