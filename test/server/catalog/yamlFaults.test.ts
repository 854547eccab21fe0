import { expect, test } from 'vitest';
import { findingsOf, inFunction, matching, PROBLEM, rows, SECRET, type Fault } from './faults.ts';
import { FUNCTION_PROBLEM, writeProblem } from './problemFolders.ts';

/** Ten values, ten of those, ten of those: 10^9 in 600 bytes. */
const ALIAS_BOMB = [
  '- &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
  ...Array.from(
    { length: 8 },
    (_, i) => `- &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(', ')}]`,
  ),
].join('\n');
const ALIAS_CHAIN = ['- &a0 [1]', ...Array.from({ length: 300 }, (_, i) => `- &a${i + 1} [*a${i}]`)].join(
  '\n',
);

const FAULTS_OF_YAML: readonly Fault[] = [
  [
    'YAML that does not parse',
    inFunction(SECRET, '[[1, 2], 9]', '[[1, 2], 9'),
    ['tests/secret.yaml:4', 'is not right YAML'],
  ],
  [
    'a key that stands twice',
    inFunction(PROBLEM, 'minutes: 10', 'minutes: 10\nminutes: 11'),
    ['problem.yaml:4', 'the key "minutes" stands twice'],
  ],
  [
    'a key that is not text',
    inFunction(SECRET, 'expect: null', 'expect: null\n  1: x'),
    ['tests/secret.yaml:5', 'the key 1 is not text; write it in quotes'],
  ],
  [
    'an integer that JSON cannot hold',
    inFunction(PROBLEM, 'title: Two sum', 'title: 9007199254740993'),
    ['problem.yaml:1', 'the integer 9007199254740993 is beyond ±(2^53−1); write it as a string'],
    ['problem.yaml:1', 'title is'],
  ],
  ['an empty file', { ...FUNCTION_PROBLEM, [SECRET]: '# nothing\n' }, ['tests/secret.yaml:1', 'is empty']],
  [
    'two documents',
    { ...FUNCTION_PROBLEM, [SECRET]: '[]\n---\n[]\n' },
    ['tests/secret.yaml:1', 'holds 2 YAML documents; it must hold one'],
  ],
  [
    'a tag of YAML',
    inFunction(SECRET, 'expect: null', 'expect: !binary null'),
    ['tests/secret.yaml:4', 'has the tag !binary; values here are written without tags'],
    ['tests/secret.yaml:4', '[0].expect is "null"'],
  ],
  [
    'an alias without its value',
    inFunction(SECRET, '[1, 2]', '*nope'),
    ['tests/secret.yaml:3', '*nope names no value'],
  ],
  [
    'an alias of what it stands in',
    inFunction(SECRET, '[[1, 2], 9]', '&a [*a, 9]'),
    ['tests/secret.yaml:3', '*a names no value that is complete before it'],
  ],
  [
    'an alias bomb',
    { ...FUNCTION_PROBLEM, [SECRET]: ALIAS_BOMB },
    ['tests/secret.yaml:6', 'holds over 200000 values'],
  ],
  [
    'a chain of aliases',
    { ...FUNCTION_PROBLEM, [SECRET]: ALIAS_CHAIN },
    ['tests/secret.yaml:200', 'is nested deeper than 200 levels'],
  ],
  [
    'deep nesting',
    { ...FUNCTION_PROBLEM, [SECRET]: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    ['tests/secret.yaml:1', 'is nested deeper than 200 levels'],
  ],
  [
    'ten megabytes',
    { ...FUNCTION_PROBLEM, [SECRET]: '- 1\n'.repeat(2_500_000) },
    ['tests/secret.yaml:1', 'has 10000000 bytes; at most 262144 are read'],
  ],
];

test.each(rows(FAULTS_OF_YAML))('YAML with $name is refused where it stands', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});
