import { expect, test } from 'vitest';
import { findingsOf, inPart, matching, rows, type Fault } from './faults.ts';
import { without, writeProblem } from './problemFolders.ts';
import { PARTED_PROBLEM } from './wholeProblems.ts';

const MORE = 'parts/02-more/';
const WAITS = 'parts/03-waits/';

const FAULTS_OF_PARTS: readonly Fault[] = [
  ...['part.yaml', 'statement.md', 'tests/sample.yaml', 'tests/secret.yaml'].map((path): Fault => [
    `no ${path}`,
    without(PARTED_PROBLEM, `${WAITS}${path}`),
    [`${WAITS}${path}:1`, 'is missing; every part has one'],
  ]),
  [
    'no accepted submission in a language that part 1 offers',
    without(PARTED_PROBLEM, `${MORE}submissions/accepted/counter.ts`),
    [`${MORE}submissions/accepted:1`, 'holds no .ts file; there must be one to offer typescript'],
  ],
  [
    'no reference',
    without(PARTED_PROBLEM, `${MORE}submissions/accepted/counter.js`),
    [`${MORE}submissions/accepted:1`, 'holds no .js file; there must be one to be the reference'],
  ],
  [
    'a debrief of its own',
    { ...PARTED_PROBLEM, [`${MORE}debrief.md`]: 'x' },
    [
      `${MORE}debrief.md:1`,
      'stands in a part; a problem has one debrief.md, beside problem.yaml: move it there',
    ],
  ],
  [
    'a problem.yaml of its own',
    { ...PARTED_PROBLEM, [`${MORE}problem.yaml`]: 'x' },
    [`${MORE}problem.yaml:1`, 'has no place in a problem; a part holds part.yaml'],
  ],
  [
    'a file beside the folders of parts',
    { ...PARTED_PROBLEM, 'parts/README.md': 'x' },
    ['parts/README.md:1', 'has no place in a problem; parts/ holds folders with names like 02-expiry'],
  ],
  [
    'a key of problem.yaml alone',
    inPart(`${MORE}part.yaml`, 'minutes: 7', 'topics: [counting]'),
    [`${MORE}part.yaml:1`, 'topics is an unknown key; the keys here are title, difficulty, minutes'],
  ],
  [
    'a key of part.yaml in problem.yaml',
    inPart('problem.yaml', 'minutes: 5', 'minutes: 5\nregression: none'),
    ['problem.yaml:4', 'regression is an unknown key'],
  ],
  [
    'an unknown limit',
    inPart(`${MORE}part.yaml`, 'heap_mib: 16', 'heap_mb: 16'),
    [
      `${MORE}part.yaml:2`,
      'limits.heap_mb is an unknown key; the keys here are cpu_ms, heap_mib, output_kib',
    ],
  ],
  [
    'a regression on a later part',
    inPart(`${WAITS}part.yaml`, 'regression: [1]', 'regression: [1, 3]'),
    [
      `${WAITS}part.yaml:7`,
      'regression is [1, 3]; it must be all, none or a list of numbers of earlier parts',
    ],
  ],
  [
    'a regression on a part twice',
    inPart(`${WAITS}part.yaml`, 'regression: [1]', 'regression: [1, 1]'),
    [`${WAITS}part.yaml:7`, 'each once: 1, 2'],
  ],
  [
    'a regression that is no list',
    inPart(`${WAITS}part.yaml`, 'regression: [1]', 'regression: some'),
    [`${WAITS}part.yaml:7`, 'regression is "some"; it must be all, none or a list'],
  ],
  [
    'a release that is none',
    inPart(`${MORE}part.yaml`, 'after_minutes: 12', 'minutes: 12'),
    [`${MORE}part.yaml:5`, 'release is {minutes: 12}; it must be accepted or { after_minutes: number'],
  ],
  [
    'a clarification that none of its secrets depends on',
    inPart(`${MORE}tests/secret.yaml`, '[reset]', '[basic]'),
    [`${MORE}part.yaml:4`, 'it must be false, or a secret must carry the tag reset'],
  ],
  [
    'a tag of a clarification that was replaced',
    inPart(`${WAITS}tests/secret.yaml`, 'reset]', 'overflow]'),
    [`${WAITS}tests/secret.yaml:1`, '[0].tags[1] is "overflow"; it must be one of basic, empty'],
  ],
  [
    'a function as a value and no harness',
    without(PARTED_PROBLEM, `${WAITS}harness.js`),
    [`${WAITS}part.yaml:4`, 'it must be a type without functions: only a harness.js can hand them over'],
  ],
  [
    'a program and a harness',
    inPart(
      `${WAITS}part.yaml`,
      `  kind: function
  name: wait
  params: [{ name: task, type: async function }, { name: ms, type: integer }]
  returns: any
  async: true`,
      '  kind: program',
    ),
    [
      `${WAITS}part.yaml:2`,
      'entry.kind is "program"; it must be function or class: harness.js calls no program',
    ],
  ],
  [
    'two testcases of one input',
    inPart(
      `${MORE}tests/secret.yaml`,
      '[Counter, 3], [total]]',
      '[Counter, 1], [add, 2], [add, 3], [total]]',
    ),
    [`${MORE}tests/secret.yaml:1`, '[0] has the same input as parts/02-more/tests/sample.yaml:1'],
    [`${MORE}tests/secret.yaml:1`, '[0].expect has 2 entries for 4 ops'],
  ],
  [
    'a starter in a language that part 1 does not offer',
    {
      ...without(
        without(without(PARTED_PROBLEM, 'starter/typescript.ts'), 'submissions/accepted/counter.ts'),
        `${MORE}submissions/accepted/counter.ts`,
      ),
      [`${MORE}starter/typescript.ts`]: '',
    },
    [`${MORE}starter/typescript.ts:1`, 'is for typescript, which part 1 does not offer'],
  ],
  [
    'a testcase for a harness and none in force',
    inPart(`${MORE}tests/sample.yaml`, 'ops: [[Counter, 1], [add, 2], [add, 3], [total]]', 'input: 1'),
    [
      `${MORE}tests/sample.yaml:1`,
      '[0].input is for harness.js, which this part does not have; it must be ops',
    ],
  ],
  [
    'names in Python that are none',
    inPart('problem.yaml', 'kind: class', 'kind: class\n  names: { python: a-b }'),
    ['problem.yaml:7', 'entry.names.python is "a-b"; it must be a name in Python'],
  ],
  [
    'names in another language',
    inPart('problem.yaml', 'kind: class', 'kind: class\n  names: { python: a, ruby: a }'),
    ['problem.yaml:7', 'entry.names.ruby is an unknown key; the keys here are python'],
  ],
  [
    'an unknown kind of problem',
    inPart('problem.yaml', 'minutes: 5', 'minutes: 5\nkind: repair'),
    ['problem.yaml:4', 'kind is "repair"; it must be one of write, mend'],
  ],
  [
    'a round without its source',
    inPart('problem.yaml', 'minutes: 5', 'minutes: 5\nasked_in: [{ round: Onsite }]'),
    ['problem.yaml:4', 'asked_in[0].source is missing; it must be text'],
  ],
  [
    'a probe without a strong answer',
    inPart('problem.yaml', ', strong: The service.', ''),
    ['problem.yaml:16', 'probes[0].strong is missing'],
  ],
];

test.each(rows(FAULTS_OF_PARTS))('a part with $name is refused', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});
