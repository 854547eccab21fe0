import { expect, test } from 'vitest';
import type { AuthoredProblem, AuthoredTestcase } from '../../../server/catalog/problem.ts';
import { loadProblem } from '../../../server/catalog/loadProblem.ts';
import { withChange, writeProblem, type ProblemFiles } from './problemFolders.ts';
import { CHECKED_PROBLEM, LOG_PROBLEM, PARTED_PROBLEM } from './wholeProblems.ts';

async function load(files: ProblemFiles): Promise<AuthoredProblem> {
  const loaded = await loadProblem({ folder: await writeProblem(files), driverVersion: '1' });
  if ('findings' in loaded)
    throw new Error(
      loaded.findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
    );
  return loaded.ok;
}

function callsOf(cases: readonly AuthoredTestcase[] | undefined): readonly unknown[] {
  return (cases ?? []).map(({ input }) => (input.kind === 'given' ? input.call : input));
}

test('a part inherits what it omits, limits key by key and everything else as a whole', async () => {
  const [first, second, third] = (await load(PARTED_PROBLEM)).parts;
  expect(second?.entry).toEqual(first?.entry);
  expect([first, second, third].map((part) => part?.limits)).toEqual([
    { cpuMs: 500, heapMiB: 32, outputKiB: 16 },
    { cpuMs: 500, heapMiB: 16, outputKiB: 16 },
    { cpuMs: 500, heapMiB: 16, outputKiB: 16 },
  ]);
  expect([first, second, third].map((part) => part?.minutes)).toEqual([5, 7, 7]);
  expect(
    [first, second, third].map((part) => part?.clarifications.map((one) => [one.tag, one.declaredIn])),
  ).toEqual([[['overflow', 1]], [['reset', 2]], [['reset', 2]]]);
  expect(second?.probes).toEqual([{ ask: 'Who counts?', strong: 'The service.' }]);
});

test('the programs of an author are inherited by a part that declares no entry', async () => {
  const files = { ...PARTED_PROBLEM, 'parts/02-more/oracle.js': 'export function answer() {}\n' };
  const [first, second, third] = (await load(files)).parts;
  expect(first?.programs).toMatchObject({
    generate: { file: 'tests/generate.js' },
    validate: { file: 'validate.js', source: PARTED_PROBLEM['validate.js'] },
    oracle: null,
  });
  expect(second?.programs).toEqual({
    ...first?.programs,
    oracle: { file: 'parts/02-more/oracle.js', source: 'export function answer() {}\n' },
  });
  expect(third?.programs).toMatchObject({
    generate: null,
    validate: null,
    harness: { file: 'parts/03-waits/harness.js' },
  });
});

test('a complexity is measured as long as its generator is in force', async () => {
  const parts = (await load(PARTED_PROBLEM)).parts;
  const measure = { generator: 'adds', sizes: [10, 20] };
  expect(parts.map((part) => part.complexity?.measure)).toEqual([measure, measure, null]);
  expect(parts[2]?.complexity?.time).toBe('O(1)');
});

test('a part names what it judges again and when it is shown', async () => {
  const { parts } = await load(PARTED_PROBLEM);
  expect(parts.map((part) => part.regression)).toEqual([[], [1], [1]]);
  expect(parts.map((part) => part.release)).toEqual([
    { kind: 'accepted' },
    { kind: 'after', minutes: 12 },
    { kind: 'accepted' },
  ]);
  const none = withChange(PARTED_PROBLEM, 'parts/03-waits/part.yaml', 'regression: [1]', 'regression: none');
  expect((await load(none)).parts[2]?.regression).toEqual([]);
});

test('every part has submissions of its own, and the first accepted JavaScript one is its reference', async () => {
  const { parts, submissions } = await load(PARTED_PROBLEM);
  expect(parts.map((part) => part.reference.file)).toEqual([
    'submissions/accepted/counter.js',
    'parts/02-more/submissions/accepted/counter.js',
    'parts/03-waits/submissions/accepted/wait.js',
  ]);
  expect(submissions.map((one) => one.part)).toEqual([1, 1, 1, 2, 2, 3, 3]);
  expect(parts[1]?.starters).toEqual({ javascript: '// Go on.\n' });
});

test('an input is generated before judging, or streamed into the guest', async () => {
  const secrets = (await load(PARTED_PROBLEM)).parts[1]?.secrets;
  expect(callsOf(secrets).slice(1)).toEqual([
    { kind: 'generated', key: 'ops', generator: { name: 'adds', seed: 7, size: 100 } },
    { kind: 'stream', into: 'ops', generator: { name: 'manyAdds', seed: 0, size: 5_000_000 } },
  ]);
  expect(secrets?.slice(1).map((secret) => secret.expectation)).toEqual([null, null]);
  expect(secrets?.[2]?.place).toEqual({ file: 'parts/02-more/tests/secret.yaml', line: 3 });
});

test('testcases for tracing by hand are read like the others', async () => {
  const [trace] = (await load(PARTED_PROBLEM)).parts[0]?.traces ?? [];
  expect(trace).toMatchObject({ set: 'trace', number: 1, name: 'by hand' });
  expect(trace?.expectation).toEqual({ kind: 'results', results: [{ value: null }, { value: 2 }] });
});

test('what a harness is given and should observe is one value each', async () => {
  const part = (await load(PARTED_PROBLEM)).parts[2];
  expect(callsOf(part?.samples)).toEqual([{ kind: 'harness', input: { $: 'object', e: [['after', 900]] } }]);
  expect(part?.samples[0]?.expectation).toEqual({
    kind: 'value',
    value: {
      $: 'object',
      e: [
        ['at', 900],
        ['list', [{ $: 'Infinity' }]],
      ],
    },
  });
  expect(callsOf(part?.secrets)).toEqual([
    { kind: 'harness', input: [1, { $: 'object', e: [['$ref', 'x']] }] },
  ]);
  expect(part?.secrets[0]?.check).toEqual({ kind: 'unordered', deep: false });
});

test('a part with a harness may call the solution directly too', async () => {
  const files = withChange(
    PARTED_PROBLEM,
    'parts/03-waits/part.yaml',
    'type: async function',
    'type: async function | null',
  );
  const path = 'parts/03-waits/tests/sample.yaml';
  const mixed = {
    ...files,
    [path]: `${String(files[path])}- { name: direct, args: [null, 3], expect: 1 }\n`,
  };
  expect(callsOf((await load(mixed)).parts[2]?.samples)[1]).toEqual({ kind: 'function', args: [null, 3] });
});

test('a checker decides wherever a testcase does not say otherwise', async () => {
  const [part] = (await load(CHECKED_PROBLEM)).parts;
  expect(part?.samples.map(({ check, expectation }) => [check.kind, expectation])).toEqual([
    ['checker', null],
    ['checker', { kind: 'value', value: { $: 'object', e: [['least', 0.5]] } }],
    ['exact', { kind: 'results', results: [{ value: [0, 1] }] }],
  ]);
  expect(part?.secrets.map(({ check }) => check.kind)).toEqual(['checker', 'unordered']);
});

test('with a checker one value for each operation stays beside it', async () => {
  const files = {
    ...withChange(PARTED_PROBLEM, 'tests/secret.yaml', 'tags: [clock]', 'tags: [clock]\n  check: exact'),
    'checker.js': 'export function check() {\n  return true;\n}\n',
  };
  const [part] = (await load(files)).parts;
  expect(part?.samples[0]?.expectation).toEqual({
    kind: 'results',
    results: [{ value: null }, { value: null }, { value: 3 }],
  });
});

test('a data file is the text that stands for it, in input and expectation', async () => {
  const [part] = (await load(LOG_PROBLEM)).parts;
  expect(callsOf(part?.secrets)[0]).toEqual({ kind: 'program', stdin: 'one\ntwo\n' });
  expect(part?.secrets[0]?.expectation).toEqual({ kind: 'stdout', text: 'one\ntwo\n' });
});

test('a part has the data files of its own and those of the parts before it', async () => {
  const files = {
    ...LOG_PROBLEM,
    'parts/02-again/part.yaml': 'minutes: 4\n',
    'parts/02-again/statement.md': 'Again.\n',
    'parts/02-again/tests/data/more.log': 'three\n',
    'parts/02-again/tests/sample.yaml':
      '- { name: old, stdin: { $file: access.log }, expect: { stdout: "" } }\n',
    'parts/02-again/tests/secret.yaml':
      '- { name: new, tags: [basic], stdin: { $file: more.log }, expect: { stdout: "" } }\n',
    'parts/02-again/submissions/accepted/a.js': '\n',
  };
  const part = (await load(files)).parts[1];
  expect(callsOf([...(part?.samples ?? []), ...(part?.secrets ?? [])])).toEqual([
    { kind: 'program', stdin: 'one\ntwo\n' },
    { kind: 'program', stdin: 'three\n' },
  ]);
});

test('an object handed to another is a reference to it', async () => {
  const files = withChange(
    withChange(PARTED_PROBLEM, 'problem.yaml', 'name: amount, type: integer', 'name: amount, type: any'),
    'tests/secret.yaml',
    '[a.add, 1]',
    '[a.add, { $ref: b }]',
  );
  const [call] = callsOf((await load(files)).parts[0]?.secrets);
  expect(call).toMatchObject({
    steps: expect.arrayContaining([{ do: 'call', object: 'a', method: 'add', args: [{ $: 'ref', v: 'b' }] }]),
  });
});

test('a bug hunt, where a problem was asked, and names in Python are read', async () => {
  const files = withChange(
    withChange(
      PARTED_PROBLEM,
      'problem.yaml',
      'minutes: 5',
      'minutes: 5\nkind: mend\nasked_in: [{ round: Onsite, source: A book }]',
    ),
    'problem.yaml',
    'kind: class',
    'kind: class\n  names: { python: counter }',
  );
  const problem = await load(files);
  expect(problem.kind).toBe('mend');
  expect(problem.askedIn).toEqual([{ round: 'Onsite', source: 'A book' }]);
  expect(problem.parts[0]?.entry).not.toHaveProperty('names');
});

test('the content hash changes with every file of a part but its prose', async () => {
  const { contentHash } = await load(PARTED_PROBLEM);
  const unchanged: string[] = [];
  for (const path of Object.keys(PARTED_PROBLEM).filter((one) => one.startsWith('parts/'))) {
    const files = { ...PARTED_PROBLEM, [path]: `${String(PARTED_PROBLEM[path])}\n` };
    if ((await load(files)).contentHash === contentHash) unchanged.push(path);
  }
  expect(unchanged).toEqual(['parts/02-more/statement.md', 'parts/03-waits/statement.md']);
});
