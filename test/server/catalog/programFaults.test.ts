import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, inPart, matching, rows, type Fault } from './faults.ts';
import { makeFolder, withChange, without, writeProblem } from './problemFolders.ts';
import { CHECKED_PROBLEM, LOG_PROBLEM, PARTED_PROBLEM } from './wholeProblems.ts';

const SECRET = 'parts/02-more/tests/secret.yaml';
const GENERATE = 'tests/generate.js';

function inLog(path: string, from: string, to: string) {
  return withChange(LOG_PROBLEM, path, from, to);
}

const FAULTS_OF_PROGRAMS: readonly Fault[] = [
  [
    'a validator that exports something else',
    inPart('validate.js', 'function validate', 'function check'),
    ['validate.js:1', 'does not export validate; it must say export function validate('],
  ],
  [
    'a checker that exports nothing',
    withChange(CHECKED_PROBLEM, 'checker.js', 'export ', ''),
    ['checker.js:1', 'does not export check;'],
  ],
  [
    'an oracle that exports a default',
    withChange(CHECKED_PROBLEM, 'oracle.js', 'export const answer =', 'export default'),
    ['oracle.js:1', 'does not export answer;'],
  ],
  [
    'a harness that exports something else',
    inPart('parts/03-waits/harness.js', 'drive', 'run'),
    ['parts/03-waits/harness.js:1', 'does not export drive;'],
  ],
  [
    'a program that imports what is not there',
    inPart('validate.js', "'./tests/generate.js'", "'node:fs'"),
    [
      'validate.js:1',
      'imports "node:fs"; a program of the author\'s imports nothing but "./tests/generate.js"',
    ],
  ],
  [
    'a generator that imports',
    inPart(GENERATE, 'export function adds', "import './a.js';\nexport function adds"),
    [`${GENERATE}:1`, 'imports "./a.js"'],
  ],
  [
    'an import of generators that are not there',
    {
      ...CHECKED_PROBLEM,
      'validate.js': '\nimport * as g from "./tests/generate.js";\nexport const validate = () => g;\n',
    },
    ['validate.js:2', 'imports "./tests/generate.js", but this part has no tests/generate.js'],
  ],
  [
    'generators that export nothing',
    inPart(GENERATE, String(PARTED_PROBLEM[GENERATE]), '\n'),
    [
      `${SECRET}:2`,
      '[1].ops.$generate.name is "adds"; it must be one of what tests/generate.js exports: nothing',
    ],
    [`${SECRET}:3`, '[2].ops.$generate.name is "manyAdds"'],
    ['problem.yaml:15', 'complexity.measure.generator is "adds"; it must be the name of a function'],
    [`${GENERATE}:1`, 'exports nothing; it must say export function name('],
  ],
  [
    'a generator that is not exported',
    inPart(SECRET, 'name: adds', 'name: lots'),
    [
      `${SECRET}:2`,
      '[1].ops.$generate.name is "lots"; it must be one of what tests/generate.js exports: adds, manyAdds',
    ],
  ],
  [
    'a stream of a function that does not yield',
    inPart(SECRET, 'name: manyAdds', 'name: adds'),
    [
      `${SECRET}:3`,
      '[2].ops.$generate.stream is true; it must be false, or tests/generate.js must say export function* adds',
    ],
  ],
  [
    'a seed below 0',
    inPart(SECRET, 'seed: 7', 'seed: -7'),
    [`${SECRET}:2`, '[1].ops.$generate.seed is -7; it must be a whole number from 0'],
  ],
  [
    'no size',
    inPart(SECRET, ', size: 100', ''),
    [`${SECRET}:2`, '[1].ops.$generate.size is missing; it must be a whole number from 1'],
  ],
  [
    'an unknown key of a generator',
    inPart(SECRET, 'size: 100', 'size: 100, sorted: true'),
    [`${SECRET}:2`, '[1].ops.$generate.sorted is an unknown key; the keys here are name, seed, size, stream'],
  ],
  [
    'a key beside a generator',
    inPart(
      SECRET,
      '{ $generate: { name: adds, seed: 7, size: 100 } }',
      '{ $generate: { name: adds, seed: 7, size: 100 }, twice: true }',
    ),
    [`${SECRET}:2`, '[1].ops has keys beside $generate; it must have none'],
  ],
  [
    'a generated sample',
    inPart(
      'parts/02-more/tests/sample.yaml',
      'ops: [[Counter, 1], [add, 2], [add, 3], [total]], expect: [null, null, null, 6]',
      'ops: { $generate: { name: adds, seed: 1, size: 2 } }',
    ),
    ['parts/02-more/tests/sample.yaml:1', '[0].ops is generated; a sample is written out in full'],
  ],
  [
    'a generated operation',
    inPart(SECRET, '[Counter, 3]', '{ $generate: { name: adds, seed: 7, size: 1 } }'),
    [`${SECRET}:1`, '[0].ops[0].$generate stands only as the whole value of args, ops, stdin or input'],
    [`${SECRET}:1`, '[0].ops[1][0] is "total"; a Counter must be constructed for it before'],
  ],
  [
    'the same generated input twice',
    inPart(SECRET, 'name: manyAdds, seed: 0, size: 5000000, stream: true', 'name: adds, seed: 7, size: 100'),
    [
      `${SECRET}:3`,
      '[2] has the same input as parts/02-more/tests/secret.yaml:2; it must have another, or go',
    ],
  ],
  [
    'streamed arguments',
    {
      ...CHECKED_PROBLEM,
      [GENERATE]: 'export function* some() {}\n',
      'tests/secret.yaml':
        '- { name: no pair, tags: [no-pair], args: { $generate: { name: some, seed: 1, size: 1, stream: true } } }\n',
    },
    ['tests/secret.yaml:1', 'it must be false: the arguments of a function cannot be streamed'],
  ],
  [
    'a generator and no generate.js',
    withChange(
      CHECKED_PROBLEM,
      'tests/secret.yaml',
      'args: [[1, 2], 9]',
      'args: { $generate: { name: a, seed: 1, size: 1 } }',
    ),
    ['tests/secret.yaml:3', '[0].args.$generate needs tests/generate.js, which this part does not have'],
  ],
  [
    'a measure of one size',
    inPart('problem.yaml', 'sizes: [10, 20]', 'sizes: [10]'),
    ['problem.yaml:15', 'complexity.measure.sizes is [10]; it must be a list of 2 or more'],
  ],
  [
    'an expectation that is missing though another testcase’s is for the checker',
    withChange(CHECKED_PROBLEM, 'tests/sample.yaml', '  expect: [0, 1]\n', ''),
    ['tests/sample.yaml:6', '[2].expect is missing; it must be a value'],
  ],
  [
    'an error that a checker should compare',
    withChange(CHECKED_PROBLEM, 'tests/sample.yaml', '{ least: 0.5 }', '{ $throws: true }'),
    ['tests/sample.yaml:5', '[1].expect.$throws stands only as a whole expectation that no checker compares'],
  ],
  [
    'a reference to nothing',
    withChange(
      inPart('problem.yaml', 'name: amount, type: integer', 'name: amount, type: any'),
      'tests/secret.yaml',
      '[a.add, 1]',
      '[a.add, { $ref: c }]',
    ),
    ['tests/secret.yaml:3', '[0].ops[2][1].$ref is "c", which names no object constructed before'],
  ],
  [
    'a reference where a number belongs',
    inPart('tests/secret.yaml', '[a.add, 1]', '[a.add, { $ref: b }]'),
    ['tests/secret.yaml:3', '[0].ops[2][1] is b; it must be integer'],
  ],
  [
    'a reference inside a value',
    withChange(
      inPart('problem.yaml', 'name: amount, type: integer', 'name: amount, type: any'),
      'tests/secret.yaml',
      '[a.add, 1]',
      '[a.add, [{ $ref: b }]]',
    ),
    ['tests/secret.yaml:3', '[0].ops[2][1][0].$ref stands only as a whole argument of an operation'],
  ],
];

const FAULTS_OF_DATA: readonly Fault[] = [
  [
    'one that no testcase names',
    { ...LOG_PROBLEM, 'tests/data/old.log': 'x' },
    ['tests/data/old.log:1', "is named by no testcase; it must be one's { $file: old.log } or go"],
  ],
  [
    'one that is not there',
    inLog('tests/secret.yaml', 'stdout: { $file: access.log }', 'stdout: { $file: other.log }'),
    [
      'tests/secret.yaml:1',
      '[0].expect.stdout.$file is "other.log", which is no file in tests/data; there is access.log',
    ],
  ],
  [
    'none at all',
    without(LOG_PROBLEM, 'tests/data/access.log'),
    ['tests/secret.yaml:1', '[0].stdin.$file is "access.log", which is no file in tests/data; there is none'],
    ['tests/secret.yaml:1', '[0].expect.stdout.$file is "access.log"'],
  ],
  ...['../secret.yaml', '/etc/passwd', 'a/access.log', '..', 'a\\\\b'].map((name): Fault => [
    `one at ${name}`,
    inLog('tests/secret.yaml', 'stdout: { $file: access.log }', `stdout: { $file: "${name}" }`),
    ['tests/secret.yaml:1', 'it must be the name of a file in tests/data, without a path'],
  ]),
  [
    'a name that is no text',
    inLog('tests/secret.yaml', 'stdout: { $file: access.log }', 'stdout: { $file: 1 }'),
    [
      'tests/secret.yaml:1',
      '[0].expect.stdout is no data file; one is { $file: name } with nothing beside it',
    ],
  ],
  [
    'a key beside its name',
    inLog('tests/secret.yaml', 'stdout: { $file: access.log }', 'stdout: { $file: access.log, from: 3 }'),
    ['tests/secret.yaml:1', '[0].expect.stdout is no data file;'],
  ],
  [
    'a folder of them',
    { ...LOG_PROBLEM, 'tests/data/more/a.log': 'x' },
    ['tests/data/more:1', 'is a folder; it must be a file'],
  ],
  [
    'bytes that are no text',
    { ...LOG_PROBLEM, 'tests/data/access.log': new Uint8Array([0xff]) },
    ['tests/data/access.log:1', 'it is not UTF-8 text'],
    ['tests/secret.yaml:1', '[0].stdin.$file'],
    ['tests/secret.yaml:1', '[0].expect.stdout.$file'],
  ],
  [
    'one of five megabytes',
    { ...LOG_PROBLEM, 'tests/data/big.log': 'x'.repeat(5_000_000) },
    ['tests/data/big.log:1', 'has 5000000 bytes; at most 4194304 are read'],
  ],
  [
    'too many of four megabytes',
    {
      ...LOG_PROBLEM,
      ...Object.fromEntries(
        Array.from({ length: 4 }, (_, i) => [`tests/data/${i}.log`, String(i).repeat(4 * 1024 * 1024)]),
      ),
      'tests/secret.yaml': Array.from(
        { length: 4 },
        (_, i) => `- { name: n${i}, tags: [huge], stdin: { $file: ${i}.log }, expect: { stdout: "" } }\n`,
      ).join(''),
    },
    ['tests/data/3.log:1', 'files together may have 16777216 bytes'],
    ['tests/data/access.log:1', 'is named by no testcase'],
    ['tests/secret.yaml:4', '[3].stdin.$file is "3.log", which is no file in tests/data'],
  ],
];

test.each(rows(FAULTS_OF_PROGRAMS))('programs with $name are refused', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});

test.each(rows(FAULTS_OF_DATA))('data files with $name are refused', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});

test('a data file outside the folder is never read, whatever leads there', async () => {
  const outside = await makeFolder();
  await writeFile(join(outside, 'access.log'), 'secret');
  const folder = await writeProblem(without(LOG_PROBLEM, 'tests/data/access.log'));
  await mkdir(join(folder, 'parts'));
  await symlink(outside, join(folder, 'tests/data'));
  await symlink(outside, join(folder, 'parts/02-more'));
  expect(await findingsOf(folder)).toEqual(
    matching([
      ['parts/02-more:1', 'is a symbolic link'],
      ['tests/data:1', 'is a symbolic link'],
      [
        'tests/secret.yaml:1',
        '[0].stdin.$file is "access.log", which is no file in tests/data; there is none',
      ],
      ['tests/secret.yaml:1', '[0].expect.stdout.$file'],
    ]),
  );
});
