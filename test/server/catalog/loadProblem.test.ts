import { expect, test } from 'vitest';
import type { CaseCall } from '../../../contract/testcase.ts';
import { loadProblem } from '../../../server/catalog/loadProblem.ts';
import type { AuthoredProblem, AuthoredTestcase } from '../../../server/catalog/problem.ts';
import {
  CLASS_PROBLEM,
  FUNCTION_PROBLEM,
  PROGRAM_PROBLEM,
  withChange,
  writeProblem,
  type ProblemFiles,
} from './problemFolders.ts';

async function load(files: ProblemFiles, driverVersion = 'driver 1'): Promise<AuthoredProblem> {
  const loaded = await loadProblem({ folder: await writeProblem(files), driverVersion });
  if ('findings' in loaded) throw new Error(loaded.findings.map((finding) => finding.message).join('\n'));
  return loaded.ok;
}

function callOf(testcase: AuthoredTestcase | undefined): CaseCall | null {
  return testcase?.input.kind === 'given' ? testcase.input.call : null;
}

test('a problem with a function is read with its defaults filled in', async () => {
  expect(await load(FUNCTION_PROBLEM)).toEqual({
    slug: 'a-problem',
    title: 'Two sum',
    difficulty: 'easy',
    minutes: 10,
    topics: ['hash map'],
    askedIn: [],
    kind: 'write',
    debriefHtml: '<p>Say what a strong answer says.</p>\n',
    languages: ['javascript'],
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    submissions: [
      {
        verdict: 'accepted',
        part: 1,
        language: 'javascript',
        file: 'submissions/accepted/pairs.js',
        source: FUNCTION_PROBLEM['submissions/accepted/pairs.js'],
      },
    ],
    parts: [
      {
        number: 1,
        entry: {
          kind: 'function',
          name: 'twoSum',
          params: [
            { name: 'numbers', type: 'list<integer>' },
            { name: 'target', type: 'integer' },
          ],
          returns: 'list<integer> | null',
          isAsync: false,
          resultArgument: null,
        },
        limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
        minutes: 10,
        statementHtml: '<p>Say what is asked.</p>\n',
        starters: { javascript: FUNCTION_PROBLEM['starter/javascript.js'] },
        samples: [
          {
            set: 'sample',
            number: 1,
            name: 'a pair',
            place: { file: 'tests/sample.yaml', line: 1 },
            tags: ['basic'],
            input: { kind: 'given', call: { kind: 'function', args: [[2, 7, 11], 9] } },
            expectation: { kind: 'results', results: [{ value: [0, 1] }] },
            check: { kind: 'exact' },
          },
        ],
        secrets: [
          {
            set: 'secret',
            number: 1,
            name: 'no pair',
            place: { file: 'tests/secret.yaml', line: 1 },
            tags: ['no-pair'],
            input: { kind: 'given', call: { kind: 'function', args: [[1, 2], 9] } },
            expectation: { kind: 'results', results: [{ value: null }] },
            check: { kind: 'exact' },
          },
          {
            set: 'secret',
            number: 2,
            name: 'any order',
            place: { file: 'tests/secret.yaml', line: 5 },
            tags: ['order'],
            input: { kind: 'given', call: { kind: 'function', args: [[5, 4], 9] } },
            expectation: { kind: 'results', results: [{ value: [1, 0] }] },
            check: { kind: 'unordered', deep: false },
          },
        ],
        traces: [],
        clarifications: [
          {
            tag: 'no-pair',
            ask: ['no pair'],
            answer: 'Then the answer is null.',
            matters: true,
            declaredIn: 1,
          },
        ],
        regression: [],
        release: { kind: 'accepted' },
        programs: { generate: null, validate: null, checker: null, oracle: null, harness: null },
        complexity: null,
        probes: [],
        reference: {
          verdict: 'accepted',
          part: 1,
          language: 'javascript',
          file: 'submissions/accepted/pairs.js',
          source: FUNCTION_PROBLEM['submissions/accepted/pairs.js'],
        },
      },
    ],
  });
});

test('a function that works in place answers with an argument, whose type the expectation has', async () => {
  const files = {
    ...FUNCTION_PROBLEM,
    'problem.yaml': `title: Reverse
difficulty: easy
minutes: 5
topics: [arrays]
entry: { kind: function, name: reverse, params: [{ name: items, type: list<any> }], result: { argument: 0 }, async: true }
`,
    'tests/sample.yaml': '- { name: two, args: [[1, a]], expect: [a, 1] }\n',
    'tests/secret.yaml': '- { name: none, tags: [empty], args: [[]], expect: [] }\n',
  };
  expect((await load(files)).parts[0]?.entry).toEqual({
    kind: 'function',
    name: 'reverse',
    params: [{ name: 'items', type: 'list<any>' }],
    returns: 'nothing',
    isAsync: true,
    resultArgument: 0,
  });
});

test('a problem with a class is read with its methods, limits and steps', async () => {
  const problem = await load(CLASS_PROBLEM);
  const part = problem.parts[0];
  expect(part?.entry).toEqual({
    kind: 'class',
    name: 'Counter',
    constructorParams: [{ name: 'start', type: 'integer' }],
    methods: {
      add: { params: [{ name: 'amount', type: 'integer' }], returns: 'nothing', isAsync: false },
      total: { params: [], returns: 'integer', isAsync: false },
    },
  });
  expect(part?.limits).toEqual({ cpuMs: 500, heapMiB: 32, outputKiB: 16 });
  expect(callOf(part?.secrets[0])).toEqual({
    kind: 'class',
    steps: [
      { do: 'construct', object: 'a', className: 'Counter', args: [1] },
      { do: 'construct', object: 'b', className: 'Counter', args: [5] },
      { do: 'call', object: 'a', method: 'add', args: [1] },
      { do: 'advance', ms: 1000 },
      { do: 'step', ms: -50 },
      { do: 'call', object: 'b', method: 'total', args: [] },
      { do: 'call', object: 'a', method: 'add', args: [0] },
    ],
  });
  expect(part?.secrets[0]?.expectation).toEqual({
    kind: 'results',
    results: [
      ...Array.from({ length: 5 }, () => ({ value: null })),
      { value: 5 },
      { throws: { words: 'zero' } },
    ],
  });
  expect(problem.languages).toEqual(['javascript', 'typescript']);
  expect(problem.submissions.map(({ verdict, language }) => `${verdict} ${language}`)).toEqual([
    'accepted javascript',
    'accepted typescript',
    'wrong_answer javascript',
  ]);
});

test('a problem with a program is read with its standard input and output', async () => {
  const part = (await load(PROGRAM_PROBLEM)).parts[0];
  expect(part?.entry).toEqual({ kind: 'program' });
  expect(callOf(part?.samples[0])).toEqual({ kind: 'program', stdin: 'a\n' });
  expect(part?.samples[0]?.expectation).toEqual({ kind: 'stdout', text: 'a\n' });
});

test('names that begin with a dot are passed over', async () => {
  const problem = await load({
    ...FUNCTION_PROBLEM,
    '.DS_Store': 'x',
    'tests/.swp': 'x',
    '.git/config': 'x',
  });
  expect(problem.contentHash).toBe((await load(FUNCTION_PROBLEM)).contentHash);
});

test('the content hash changes with a testcase, a path and the driver, and not with prose', async () => {
  const { contentHash } = await load(FUNCTION_PROBLEM);
  const secret = withChange(FUNCTION_PROBLEM, 'tests/secret.yaml', '[1, 2]', '[1, 3]');
  const { 'submissions/accepted/pairs.js': source = '', ...rest } = FUNCTION_PROBLEM;
  const renamed = { ...rest, 'submissions/accepted/other.js': source };
  const prose = withChange(FUNCTION_PROBLEM, 'statement.md', 'asked', 'wanted');
  expect((await load(secret)).contentHash).not.toBe(contentHash);
  expect((await load(renamed)).contentHash).not.toBe(contentHash);
  expect((await load(FUNCTION_PROBLEM, 'driver 2')).contentHash).not.toBe(contentHash);
  expect((await load(prose)).contentHash).toBe(contentHash);
});

test('values that JSON cannot write are read from YAML', async () => {
  const files = {
    ...FUNCTION_PROBLEM,
    'problem.yaml': `title: Values
difficulty: easy
minutes: 5
topics: [values]
entry: { kind: function, name: same, params: [{ name: value, type: any }], returns: any }
`,
    'tests/sample.yaml': `- name: numbers
  args: [[.nan, .inf, -.inf, -0.0, -0, 1.0, 1e3, 0x10, 9007199254740991]]
  expect: { $throws: true }
- name: keys
  args: [{ $$ref: 1, $$$x: 2, __proto__: 3, constructor: 4, "1": 5 }]
  expect: []
- name: what an alias repeats
  args: [[&one [1], *one]]
  expect: []
`,
    'tests/secret.yaml': '- { name: none, tags: [empty], args: [""], expect: "" }\n',
  };
  const samples = (await load(files)).parts[0]?.samples;
  expect(
    samples?.map((sample) => {
      const call = callOf(sample);
      return call?.kind === 'function' ? call.args[0] : null;
    }),
  ).toEqual([
    [{ $: 'NaN' }, { $: 'Infinity' }, { $: '-Infinity' }, { $: '-0' }, 0, 1, 1000, 16, 9007199254740991],
    {
      $: 'object',
      e: expect.arrayContaining([
        ['$ref', 1],
        ['$$x', 2],
        ['__proto__', 3],
        ['constructor', 4],
        ['1', 5],
      ]),
    },
    [[1], [1]],
  ]);
  expect(samples?.[0]?.expectation).toEqual({ kind: 'results', results: [{ throws: { words: null } }] });
});

test.each([
  ['exact', { kind: 'exact' }],
  ['strict', { kind: 'strict' }],
  ['unordered', { kind: 'unordered', deep: false }],
  ['{ unordered: deep }', { kind: 'unordered', deep: true }],
  ['{ tolerance: { abs: 0.5, rel: 0.01 } }', { kind: 'tolerance', abs: 0.5, rel: 0.01 }],
  ['{ tolerance: { rel: 0.01 } }', { kind: 'tolerance', abs: 0, rel: 0.01 }],
])('a testcase may be compared by check: %s', async (text, check) => {
  const files = withChange(FUNCTION_PROBLEM, 'tests/secret.yaml', 'check: unordered', `check: ${text}`);
  expect((await load(files)).parts[0]?.secrets[1]?.check).toEqual(check);
});
