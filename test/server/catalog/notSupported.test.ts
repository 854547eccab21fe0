import { expect, test } from 'vitest';
import {
  findingsOf,
  inClass,
  inFunction,
  matching,
  PROBLEM,
  rows,
  SECRET,
  withFiles,
  type Fault,
} from './faults.ts';
import { writeProblem } from './problemFolders.ts';

const NOT_SUPPORTED: readonly Fault[] = [
  [
    'kind: mend',
    inFunction(PROBLEM, 'minutes: 10', 'minutes: 10\nkind: mend'),
    ['problem.yaml:4', 'kind: mend (a bug hunt) is not supported yet'],
  ],
  [
    'complexity.measure',
    inFunction(
      PROBLEM,
      'minutes: 10',
      'minutes: 10\ncomplexity: { time: O(n), space: O(n), measure: { generator: g, sizes: [1] } }',
    ),
    ['problem.yaml:4', 'complexity.measure is not supported yet'],
  ],
  [
    'names',
    inClass(PROBLEM, 'kind: class', 'kind: class\n  names: { python: Count }'),
    ['problem.yaml:7', 'names (for Python) is not supported yet'],
  ],
  [
    'functions as values',
    inFunction(PROBLEM, 'type: integer', 'type: async function'),
    ['problem.yaml:8', 'the type async function (harness.js) is not supported yet'],
  ],
  [
    '$ref',
    inFunction(SECRET, '[1, 2]', '{ $ref: a }'),
    ['tests/secret.yaml:3', '[0].args[0].$ref is not supported yet'],
  ],
  [
    '$file',
    inFunction(SECRET, '[[1, 2], 9]', '{ $file: a }'),
    ['tests/secret.yaml:3', '[0].args.$file is not supported yet'],
  ],
  [
    '$generate',
    inFunction(SECRET, 'args: [[1, 2], 9]', '$generate: { name: g }'),
    ['tests/secret.yaml:3', '[0].$generate is not supported yet'],
  ],
  [
    'input',
    inFunction(SECRET, 'args: [[1, 2], 9]', 'input: 1'),
    ['tests/secret.yaml:3', '[0].input is not supported yet'],
  ],
  ...['validate.js', 'checker.js', 'harness.js', 'oracle.js', 'tests/generate.js', 'tests/trace.yaml'].map(
    (path): Fault => [path, withFiles(path), [`${path}:1`, 'is not supported yet']],
  ),
  [
    'data files',
    withFiles('tests/data/a.log'),
    ['tests/data:1', 'a folder of data files is not supported yet'],
  ],
  [
    'Python',
    withFiles('starter/python.py', 'submissions/accepted/a.py'),
    ['starter/python.py:1', 'Python is not supported yet'],
    ['submissions/accepted/a.py:1', 'Python is not supported yet'],
  ],
  [
    'follow-up parts',
    withFiles('parts/02-more/part.yaml'),
    ['parts/02-more:1', 'a follow-up part is not supported yet'],
  ],
];

test.each(rows(NOT_SUPPORTED))('what is not supported yet is said: $name', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});
