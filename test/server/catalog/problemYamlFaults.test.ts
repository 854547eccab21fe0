import { expect, test } from 'vitest';
import { findingsOf, inClass, inFunction, matching, PROBLEM, rows, SECRET, type Fault } from './faults.ts';
import { withChange, writeProblem } from './problemFolders.ts';

const FAULTS_OF_PROBLEM_YAML: readonly Fault[] = [
  [
    'an unknown key',
    inFunction(PROBLEM, 'minutes: 10', 'minutes: 10\nminuts: 9'),
    ['problem.yaml:4', 'minuts is an unknown key; the keys here are title, difficulty'],
  ],
  [
    'an unknown key further in',
    inFunction(PROBLEM, 'kind: function', 'kind: function\n  argument: 2'),
    ['problem.yaml:7', 'entry.argument is an unknown key; the keys here are kind, name'],
  ],
  [
    'the key __proto__',
    inClass(PROBLEM, 'title: Counter', 'title: Counter\n__proto__: 1'),
    ['problem.yaml:2', '__proto__ is an unknown key'],
  ],
  [
    'a value of the wrong type',
    inFunction(PROBLEM, 'minutes: 10', 'minutes: ten'),
    ['problem.yaml:3', 'minutes is "ten"; it must be a whole number from 1 to 180'],
  ],
  [
    'a missing key',
    inFunction(PROBLEM, 'difficulty: easy\n', ''),
    ['problem.yaml:1', 'difficulty is missing; it must be one of easy, medium, hard'],
  ],
  [
    'an empty value',
    inFunction(PROBLEM, 'title: Two sum', 'title:'),
    ['problem.yaml:1', 'title is null; it must be text'],
  ],
  [
    'an empty list',
    inFunction(PROBLEM, '[hash map]', '[]'),
    ['problem.yaml:4', 'topics is []; it must be a list with something in it'],
  ],
  [
    'a word outside a closed set',
    inFunction(PROBLEM, 'easy', 'simple'),
    ['problem.yaml:2', 'difficulty is "simple"; it must be one of easy, medium, hard'],
  ],
  [
    'a limit out of bounds',
    inClass(PROBLEM, 'cpu_ms: 500', 'cpu_ms: 1e9'),
    ['problem.yaml:12', 'limits.cpu_ms is 1000000000; it must be a whole number from 50 to 60000'],
  ],
  [
    'a limit that is not whole',
    inClass(PROBLEM, 'heap_mib: 32', 'heap_mib: 32.5'),
    ['problem.yaml:12', 'limits.heap_mib is 32.5; it must be a whole number from 8 to 1024'],
  ],
  [
    'a clarification that repeats a tag of the closed list',
    withChange(inFunction(PROBLEM, 'tag: no-pair', 'tag: order'), SECRET, '[no-pair]', '[order]'),
    ['problem.yaml:11', 'clarifications[0].tag is "order"; it must be a tag of its own'],
  ],
  [
    'a clarification that no secret depends on',
    inFunction(SECRET, '[no-pair]', '[basic]'),
    [
      'problem.yaml:14',
      'clarifications[0].matters is true; it must be false, or a secret must carry the tag no-pair',
    ],
  ],
  [
    'a type that does not exist',
    inFunction(PROBLEM, 'type: integer', 'type: int'),
    [
      'problem.yaml:8',
      'entry.params[1].type is "int"; it must be a type: "int" is no type; there are integer, number',
    ],
  ],
  [
    'a type without its quotes',
    inFunction(PROBLEM, 'type: integer', 'type: { code: integer }'),
    ['problem.yaml:8', 'one that begins with { is written in quotes'],
  ],
  [
    'a parameter of nothing',
    inFunction(PROBLEM, 'type: integer', 'type: nothing'),
    ['problem.yaml:8', 'nothing is only ever returned'],
  ],
  [
    'two parameters of one name',
    inFunction(PROBLEM, 'name: target', 'name: numbers'),
    ['problem.yaml:8', 'entry.params[1].name is "numbers"; it must be unlike'],
  ],
  [
    'a function that answers nothing',
    inFunction(PROBLEM, 'returns: list<integer> | null', 'returns: nothing'),
    ['problem.yaml:9', 'entry.returns is "nothing"; it must be the type of the answer'],
  ],
  [
    'a result that is no parameter',
    inFunction(PROBLEM, 'returns: list<integer> | null', 'result: { argument: 2 }'),
    ['problem.yaml:9', 'entry.result.argument is 2; it must be the position of a parameter'],
  ],
  [
    'an unknown kind of entry',
    inFunction(PROBLEM, 'kind: function', 'kind: script'),
    ['problem.yaml:6', 'entry.kind is "script"; it must be one of function, class, program'],
  ],
  [
    'a class whose name is not PascalCase',
    inClass(PROBLEM, 'name: Counter', 'name: counter'),
    ['problem.yaml:7', 'entry.name is "counter"; it must be a name in PascalCase'],
  ],
  [
    'a method called constructor',
    inClass(PROBLEM, 'total: {', 'constructor: {'),
    ['problem.yaml:11', 'a method has a camelCase name'],
  ],
  [
    'a method called __proto__',
    inClass(PROBLEM, 'total: {', '__proto__: {'),
    ['problem.yaml:11', 'a method has a camelCase name'],
  ],
  [
    'a method without returns',
    inClass(PROBLEM, 'returns: integer', 'async: true'),
    ['problem.yaml:11', 'entry.methods.total.returns is missing'],
  ],
];

test.each(rows(FAULTS_OF_PROBLEM_YAML))(
  'problem.yaml with $name is refused where it stands',
  async ({ files, findings }) => {
    expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
  },
);
