import { expect, test } from 'vitest';
import { ApiError, UnreachableError } from '../../../client/api/apiError.ts';
import { findRefusal, readCaseRefusals } from '../../../client/state/caseRefusals.ts';

const sent = [
  { input: 'LRUCache(1)', expected: '' },
  { input: 'LRUCache(-1)', expected: 'null' },
];

function refused(...paths: readonly string[]): ApiError {
  return new ApiError(
    {
      type: '',
      title: '',
      status: 422,
      detail: '',
      code: 'invalid_input',
      issues: paths.map((path) => ({ path, message: `at ${path}` })),
    },
    null,
  );
}

test('a refusal belongs to the testcase that it speaks of', () => {
  const refusals = readCaseRefusals(refused('customCases.1.input'), sent);
  expect(sent.map((testcase) => findRefusal(refusals, testcase)?.message)).toEqual([
    undefined,
    'at customCases.1.input',
  ]);
});

test('it holds until the text is changed, wherever in the list the testcase goes', () => {
  const refusals = readCaseRefusals(refused('customCases.1.input'), sent);
  expect(findRefusal(refusals, { input: 'LRUCache(-1)', expected: 'other' })).toBeDefined();
  expect(findRefusal(refusals, { input: 'LRUCache(2)', expected: 'null' })).toBeUndefined();
});

test('a refused expectation is judged anew when the input beside it changes', () => {
  const refusals = readCaseRefusals(refused('customCases.1.expected'), sent);
  expect(findRefusal(refusals, { input: 'LRUCache(-1)', expected: 'null' })?.field).toBe('expected');
  expect(findRefusal(refusals, { input: 'LRUCache(3)', expected: 'null' })).toBeUndefined();
});

test('issues of something else, and other errors, refuse no testcase', () => {
  expect(readCaseRefusals(refused('source', 'customCases.7.input'), sent)).toEqual([]);
  expect(readCaseRefusals(new UnreachableError('gone'), sent)).toEqual([]);
  expect(readCaseRefusals(null, sent)).toEqual([]);
});
