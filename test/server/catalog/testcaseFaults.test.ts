import { expect, test } from 'vitest';
import {
  findingsOf,
  inClass,
  inFunction,
  inProgram,
  matching,
  rows,
  SAMPLE,
  SECRET,
  type Fault,
} from './faults.ts';
import { FUNCTION_PROBLEM, writeProblem } from './problemFolders.ts';

const FAULTS_OF_TESTCASES: readonly Fault[] = [
  [
    'no testcase',
    { ...FUNCTION_PROBLEM, [SAMPLE]: '[]\n' },
    ['tests/sample.yaml:1', 'it must be a list with something in it'],
  ],
  [
    'an argument of the wrong type',
    inFunction(SECRET, '[1, 2]', '[1, two]'),
    ['tests/secret.yaml:3', '[0].args[0][1] is "two"; it must be integer'],
  ],
  [
    'a missing argument',
    inFunction(SECRET, '[[1, 2], 9]', '[[1, 2]]'),
    ['tests/secret.yaml:3', 'has 1 arguments for twoSum; there must be 2: numbers, target'],
  ],
  [
    'an expectation of the wrong type',
    inFunction(SECRET, 'expect: null', 'expect: 0'),
    ['tests/secret.yaml:4', '[0].expect is 0; it must be list<integer> | null'],
  ],
  [
    'no expectation',
    inFunction(SECRET, '  expect: null\n', ''),
    ['tests/secret.yaml:1', '[0].expect is missing; it must be a value'],
  ],
  [
    'fewer expectations than operations',
    inClass(SAMPLE, '[null, null, 3]', '[null, 3]'),
    ['tests/sample.yaml:4', '[0].expect has 2 entries for 3 ops'],
  ],
  [
    'a value expected of a method that returns nothing',
    inClass(SAMPLE, '[null, null, 3]', '[null, 7, 3]'),
    ['tests/sample.yaml:4', '[0].expect[1] is 7; it must be null, since nothing is returned'],
  ],
  [
    'a method that does not exist',
    inClass(SAMPLE, '[total]', '[sum]'),
    ['tests/sample.yaml:3', '[0].ops[2][0] is "sum"; it must be Counter or one of its methods: add, total'],
  ],
  [
    'a call on an object that is not constructed',
    inClass(SECRET, '[b.total]', '[c.total]'),
    ['tests/secret.yaml:3', '[0].ops[5][0] is "c.total"; a Counter must be constructed for it before'],
  ],
  [
    'an operation that is no list',
    inClass(SAMPLE, '[total]', 'total'),
    ['tests/sample.yaml:3', '[0].ops[2] is "total"; it must be a list with something in it'],
  ],
  [
    'a clock that advances backwards',
    inClass(SECRET, '"@advance", 1000', '"@advance", -1'),
    ['tests/secret.yaml:3', '[0].ops[3][1] is -1; it must be at least 0'],
  ],
  [
    'an unknown move of the clock',
    inClass(SECRET, '@advance', '@sleep'),
    ['tests/secret.yaml:3', '[0].ops[3][0] is "@sleep"; it must be @advance or @step'],
  ],
  [
    'an error expected with words that are none',
    inClass(SECRET, '$throws: zero', '$throws: 3'),
    ['tests/secret.yaml:4', '[0].expect[6] is {$throws: 3}; it must be { $throws: true }'],
  ],
  [
    'an error expected inside a value',
    inFunction(SECRET, 'expect: null', 'expect: [{ $throws: true }]'),
    ['tests/secret.yaml:4', '[0].expect[0].$throws stands only as a whole expectation'],
  ],
  [
    'an unknown special key',
    inFunction(SECRET, 'expect: null', 'expect: { $x: 1 }'),
    ['tests/secret.yaml:4', 'is no special key; the literal key "$x" is written "$$x"'],
  ],
  [
    'an unknown tag',
    inFunction(SECRET, '[order]', '[slow]'),
    ['tests/secret.yaml:6', '[1].tags[0] is "slow"; it must be one of basic, empty'],
  ],
  [
    'a secret without tags',
    inFunction(SECRET, '  tags: [order]\n', ''),
    ['tests/secret.yaml:5', '[1] has no tags; a secret must have one'],
  ],
  [
    'two testcases of one name',
    inFunction(SECRET, 'name: any order', 'name: a pair'),
    [
      'tests/secret.yaml:5',
      '[1].name is "a pair"; it must be unlike the name of every other testcase; see tests/sample.yaml:1',
    ],
  ],
  [
    'an unknown check',
    inFunction(SECRET, 'check: unordered', 'check: sorted'),
    ['tests/secret.yaml:9', '[1].check is "sorted"; it must be exact, strict, unordered'],
  ],
  [
    'a negative tolerance',
    inFunction(SECRET, 'check: unordered', 'check: { tolerance: { abs: -1 } }'),
    ['tests/secret.yaml:9', '[1].check is'],
  ],
  [
    'a check of standard output',
    inProgram(SECRET, '"" } }', '"" }, check: unordered }'),
    ['tests/secret.yaml:1', '[0].check is "unordered"; it must be exact or left out'],
  ],
  [
    'arguments for a program',
    inProgram(SECRET, 'stdin: ""', 'stdin: "", args: []'),
    [
      'tests/secret.yaml:1',
      '[0].args is an unknown key; the keys here are name, tags, why, check, stdin, expect',
    ],
  ],
  [
    'standard input that is not text',
    inProgram(SECRET, 'stdin: ""', 'stdin: 3'),
    ['tests/secret.yaml:1', '[0].stdin is 3; it must be string'],
  ],
];

test.each(rows(FAULTS_OF_TESTCASES))(
  'testcases with $name are refused where it stands',
  async ({ files, findings }) => {
    expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
  },
);
