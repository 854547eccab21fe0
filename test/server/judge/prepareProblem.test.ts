import { expect, test } from 'vitest';
import type { Entry } from '#contract/entry.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { PreparedProblem } from '../../../server/catalog/catalog.ts';
import type { AuthoredProblem, AuthoredTestcase, Testcase } from '../../../server/catalog/problem.ts';
import { EMPTY_CACHE } from '../../../server/catalog/textCache.ts';
import type { AuthorAnswer, AuthorCall } from '../../../server/judge/authorRunner.ts';
import type { PrepareDeps } from '../../../server/judge/preparation.ts';
import { prepareProblem } from '../../../server/judge/prepareProblem.ts';
import type { Ending } from '../../../server/judge/runner.ts';
import {
  authoredProblem,
  fakeAuthorRunner,
  fakeRunner,
  GENERATE,
  generatedCase,
  memoryCache,
  ORACLE,
} from './preparedParts.ts';
import { NO_PROGRAMS, testReference } from '../testProblem.ts';

const WITH_ORACLE = { programs: { ...NO_PROGRAMS, generate: GENERATE, oracle: ORACLE } };

const value = (given: TaggedValue): AuthorAnswer => ({ kind: 'value', value: given });
const answered = (text: string): Ending => ({ kind: 'answered', text });
/** Generates `[[1, 2]]`; the oracle says 3. */
const answerRightly = (call: AuthorCall): AuthorAnswer =>
  call.do === 'generate' ? value([[1, 2]]) : value(3);
const refuse = (): never => {
  throw new TypeError('this must not be executed');
};

async function prepare(
  problem: AuthoredProblem,
  changes: Partial<PrepareDeps> = {},
): Promise<PreparedProblem> {
  const deps = {
    runner: fakeRunner(() => answered('[3]')),
    authorRunner: fakeAuthorRunner(answerRightly),
    cache: EMPTY_CACHE,
    driverVersion: '1',
    ...changes,
  };
  return prepareProblem(deps)(problem);
}

function secretsOf(prepared: PreparedProblem): readonly Testcase[] {
  if (!('ok' in prepared)) throw new Error(prepared.findings.map(({ message }) => message).join());
  return prepared.ok.parts.flatMap(({ secrets }) => secrets);
}

async function findingsOf(prepared: Promise<PreparedProblem>): Promise<readonly string[]> {
  const found = await prepared;
  return 'ok' in found ? [] : found.findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

test('generated input gets the answer of the reference, run as a hidden test is', async () => {
  const runner = fakeRunner(() => answered('[3]'));
  const [secret] = secretsOf(await prepare(authoredProblem([generatedCase()]), { runner }));
  expect(secret).toMatchObject({
    name: 'many numbers',
    call: { kind: 'function', args: [[1, 2]] },
    expectation: { kind: 'results', results: [{ value: 3 }] },
  });
  expect(secret).not.toHaveProperty('input');
  expect(runner.works[0]?.cases[0]).toMatchObject({
    seed: 'sum/1/secret/1',
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
    keepConsole: false,
    generate: GENERATE,
  });
});

test('the oracle answers instead of the reference where it stands', async () => {
  const problem = authoredProblem([generatedCase()], WITH_ORACLE);
  const authorRunner = fakeAuthorRunner(answerRightly);
  const [secret] = secretsOf(await prepare(problem, { runner: { execute: refuse }, authorRunner }));
  expect(secret?.expectation).toEqual({ kind: 'results', results: [{ value: 3 }] });
  expect(authorRunner.calls.at(-1)).toEqual({ do: 'answer', input: { kind: 'value', value: [[1, 2]] } });
});

test('what the author wrote is taken as it stands, and nothing is executed', async () => {
  const written = generatedCase({
    input: { kind: 'given', call: { kind: 'function', args: [[4]] } },
    expectation: { kind: 'results', results: [{ value: 4 }] },
  });
  const execute = refuse;
  const prepared = await prepare(authoredProblem([written], WITH_ORACLE), {
    runner: { execute },
    authorRunner: { execute },
  });
  expect(secretsOf(prepared)).toMatchObject([{ call: { args: [[4]] }, expectation: written.expectation }]);
});

test('with a checker and no oracle no expectation is computed', async () => {
  const problem = authoredProblem([generatedCase({ check: { kind: 'checker' } })]);
  const [secret] = secretsOf(await prepare(problem, { runner: { execute: refuse } }));
  expect(secret).toMatchObject({ call: { args: [[1, 2]] }, expectation: null });
});

test('with a checker the oracle may answer anything', async () => {
  const problem = authoredProblem([generatedCase({ check: { kind: 'checker' } })], WITH_ORACLE);
  const bounds: TaggedValue = { $: 'object', e: [['low', { $: 'undefined' }]] };
  const authorRunner = fakeAuthorRunner((call) => (call.do === 'generate' ? value([[1]]) : value(bounds)));
  const [secret] = secretsOf(await prepare(problem, { authorRunner }));
  expect(secret?.expectation).toEqual({ kind: 'value', value: bounds });
});

test('a streamed testcase stays a stream; its answers are a list', async () => {
  const generator = { name: 'many', seed: 1, size: 5_000_000 };
  const call = { kind: 'stream', into: 'ops', generator } as const;
  const problem = authoredProblem([generatedCase({ input: { kind: 'given', call } })], WITH_ORACLE);
  const authorRunner = fakeAuthorRunner(() => value([1, { $: 'undefined' }]));
  const [secret] = secretsOf(await prepare(problem, { authorRunner }));
  expect(secret?.call).toEqual(call);
  expect(secret?.expectation).toEqual({ kind: 'results', results: [{ value: 1 }, { value: null }] });
  expect(authorRunner.calls).toEqual([{ do: 'answer', input: { kind: 'stream', generator } }]);
});

test('standard output and what a harness observes are expected as such', async () => {
  const program: Entry = { kind: 'program' };
  const echo = generatedCase({ input: { kind: 'given', call: { kind: 'program', stdin: 'a' } } });
  const echoed = await prepare(authoredProblem([echo], { entry: program }), {
    runner: fakeRunner(() => answered('a\n')),
  });
  expect(secretsOf(echoed)[0]?.expectation).toEqual({ kind: 'stdout', text: 'a\n' });
  const driven = generatedCase({ input: { kind: 'given', call: { kind: 'harness', input: 5 } } });
  const observed = await prepare(authoredProblem([driven]), {
    runner: fakeRunner(() => answered('[{"$":"object","e":[["calls",2]]}]')),
  });
  expect(secretsOf(observed)[0]?.expectation).toEqual({
    kind: 'value',
    value: { $: 'object', e: [['calls', 2]] },
  });
});

test('where errors are expected somewhere, an error of the reference is expected too', async () => {
  const throws = generatedCase({
    number: 2,
    input: { kind: 'given', call: { kind: 'function', args: [[]] } },
    expectation: { kind: 'results', results: [{ throws: { words: null } }] },
  });
  const runner = fakeRunner(() => answered('[{"$":"threw","name":"RangeError","message":"empty"}]'));
  const [secret] = secretsOf(await prepare(authoredProblem([generatedCase(), throws]), { runner }));
  expect(secret?.expectation).toEqual({ kind: 'results', results: [{ throws: { words: null } }] });
  expect(runner.works[0]?.cases[0]?.continueAfterThrow).toBe(true);
});

test('a program of the author that fails is a finding at its own line, and names the testcase', async () => {
  const failed = { kind: 'failed', program: GENERATE, line: 4, message: 'TypeError: no' } as const;
  const authorRunner = fakeAuthorRunner(() => failed);
  const problem = authoredProblem([generatedCase(), generatedCase({ number: 2, name: 'more' })]);
  expect(await findingsOf(prepare(problem, { authorRunner }))).toEqual([
    'tests/generate.js:4: TypeError: no (at the testcase "many numbers", tests/secret.yaml:7)',
    'tests/generate.js:4: TypeError: no (at the testcase "more", tests/secret.yaml:7)',
  ]);
});

test.for<readonly [string, AuthoredTestcase['input'], string]>([
  ['as a value', generatedCase().input, '[[1, 2]]'],
  [
    'as an iterable',
    {
      kind: 'given',
      call: { kind: 'stream', into: 'ops', generator: { name: 'many', seed: 1, size: 9 } },
    },
    'an iterable of what many(seed 1, size 9) yields',
  ],
])('an oracle that fails is told beside the input that it gets %s', async ([, input, shown]) => {
  const failed = { kind: 'failed', program: ORACLE, line: 2, message: 'TypeError: no' } as const;
  const authorRunner = fakeAuthorRunner((call) => (call.do === 'generate' ? value([[1, 2]]) : failed));
  const problem = authoredProblem([generatedCase({ input })], WITH_ORACLE);
  expect(await findingsOf(prepare(problem, { authorRunner }))).toEqual([
    `oracle.js:2: TypeError: no (at the testcase "many numbers", tests/secret.yaml:7; its input is ${shown})`,
  ]);
});

test('generated input that the entry does not take is a finding at the testcase', async () => {
  const authorRunner = fakeAuthorRunner(() => value([['one']]));
  const [finding, ...more] = await findingsOf(prepare(authoredProblem([generatedCase()]), { authorRunner }));
  expect(finding).toMatch(/^tests\/secret\.yaml:7: what numbers generates does not fit: .*"one"/);
  expect(more).toEqual([]);
});

const ENDINGS: readonly (readonly [what: string, ending: Ending, finding: RegExp])[] = [
  [
    'throws',
    {
      kind: 'threw',
      error: { name: 'TypeError', message: 'bad', place: { line: 9, column: 1 } },
      results: '[]',
    },
    /^canary-\w+\.js:9: the reference fails at the testcase "many numbers", tests\/secret.yaml:7: TypeError: bad$/,
  ],
  ['takes too long', { kind: 'time_limit', waited: false }, /^tests\/secret.yaml:7: the reference .*1000 ms/],
  ['takes too much memory', { kind: 'memory_limit' }, /^tests\/secret.yaml:7: the reference .*64 MiB/],
  ['answers what is not compared', { kind: 'answered', text: '[{"$":"other","v":"Map"}]' }, /:7: .*a Map/],
  ['answers what cannot be read', { kind: 'answered', text: 'x' }, /:7: .*cannot be read/],
];

test.for(ENDINGS)('a reference that %s is a finding', async ([, ending, finding]) => {
  const problem = authoredProblem([generatedCase()]);
  const found = await findingsOf(prepare(problem, { runner: fakeRunner(() => ending) }));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(finding);
});

test('a reference that does not compile is a finding at its line', async () => {
  const runner = {
    execute: () =>
      Promise.resolve({
        compileFailure: { message: 'Unexpected token', place: { line: 3, column: 2 } },
      }),
  };
  expect(await findingsOf(prepare(authoredProblem([generatedCase()]), { runner }))).toEqual([
    expect.stringMatching(/\.js:3: does not compile: Unexpected token$/),
  ]);
});

test.for<readonly [string, TaggedValue, RegExp]>([
  ['too few results', [1], /answers 1 results for 2 operations/],
  ['no list', 7, /answers no list/],
  ['a promise', [{ $: 'other', v: 'Promise' }, 1], /a promise as result 1/],
])('an oracle that answers operations with %s is a finding', async ([, given, finding]) => {
  const box: Entry = { kind: 'class', name: 'Box', constructorParams: [], methods: {} };
  const steps = [
    { do: 'construct', object: '', className: 'Box', args: [] },
    { do: 'advance', ms: 5 },
  ] as const;
  const testcase = generatedCase({ input: { kind: 'given', call: { kind: 'class', steps } } });
  const problem = authoredProblem([testcase], { ...WITH_ORACLE, entry: box });
  const [found = ''] = await findingsOf(
    prepare(problem, { authorRunner: fakeAuthorRunner(() => value(given)) }),
  );
  expect(found).toMatch(/^tests\/secret\.yaml:7: oracle\.js must answer it/);
  expect(found).toMatch(finding);
});

test('what was computed is taken from the cache, and nothing is executed again', async () => {
  const cache = memoryCache();
  const plain = authoredProblem([generatedCase()]);
  const exact = authoredProblem([generatedCase()], WITH_ORACLE);
  const first = [await prepare(plain, { cache }), await prepare(exact, { cache })];
  const execute = refuse;
  const unrun = { cache, runner: { execute }, authorRunner: { execute } };
  expect([await prepare(plain, unrun), await prepare(exact, unrun)]).toEqual(first);
});

test('a long list comes out of the cache as it went in', async () => {
  const cache = memoryCache();
  const numbers = Array.from({ length: 9_001 }, (_, index) => index);
  const authorRunner = fakeAuthorRunner((call) =>
    call.do === 'generate' ? value([['Box'], ...numbers.map((n): TaggedValue => ['@advance', n])]) : value(0),
  );
  const box: Entry = { kind: 'class', name: 'Box', constructorParams: [], methods: {} };
  const generator = { name: 'moves', seed: 1, size: 9_001 };
  const testcase = generatedCase({ input: { kind: 'generated', key: 'ops', generator } });
  const problem = authoredProblem([testcase], { entry: box });
  const runner = fakeRunner(() => answered(JSON.stringify([null, ...numbers])));
  const first = await prepare(problem, { cache, runner, authorRunner });
  expect(secretsOf(first)[0]?.call).toMatchObject({ steps: { length: 9_002 } });
  expect(
    await prepare(problem, { cache, runner: { execute: refuse }, authorRunner: { execute: refuse } }),
  ).toEqual(first);
});

test.for<readonly [string, (problem: AuthoredProblem) => AuthoredProblem, Partial<PrepareDeps>]>([
  ['another driver', (problem) => problem, { driverVersion: '2' }],
  [
    'another generator',
    (problem) => withPart(problem, { programs: { ...NO_PROGRAMS, generate: { ...GENERATE, source: '2' } } }),
    {},
  ],
  [
    'another reference',
    (problem) => withPart(problem, { reference: { ...testReference(1), source: '2' } }),
    {},
  ],
  ['other limits', (problem) => withPart(problem, { limits: { cpuMs: 1, heapMiB: 64, outputKiB: 64 } }), {}],
  [
    'another seed of the generator',
    (problem) =>
      withPart(problem, {
        secrets: [
          generatedCase({
            input: { kind: 'generated', key: 'args', generator: { name: 'numbers', seed: 4, size: 2 } },
          }),
        ],
      }),
    {},
  ],
  [
    'another place in its set',
    (problem) => withPart(problem, { secrets: [generatedCase({ number: 2 })] }),
    {},
  ],
])('with %s the reference is run again', async ([, change, changes]) => {
  const cache = memoryCache();
  const problem = authoredProblem([generatedCase()]);
  await prepare(problem, { cache });
  const runner = fakeRunner(() => answered('[4]'));
  const [secret] = secretsOf(await prepare(change(problem), { cache, runner, ...changes }));
  expect(secret?.expectation).toEqual({ kind: 'results', results: [{ value: 4 }] });
});

function withPart(
  problem: AuthoredProblem,
  changes: Partial<AuthoredProblem['parts'][number]>,
): AuthoredProblem {
  return { ...problem, parts: problem.parts.map((part) => ({ ...part, ...changes })) };
}

test('what failed is not kept', async () => {
  const cache = memoryCache();
  const problem = authoredProblem([generatedCase()]);
  const failing = fakeRunner(() => ({ kind: 'memory_limit' }));
  expect(await findingsOf(prepare(problem, { cache, runner: failing }))).toHaveLength(1);
  expect(secretsOf(await prepare(problem, { cache }))).toHaveLength(1);
});

test('on a slow machine the reference has that much longer, and its answers stay those of the cache', async () => {
  const cache = memoryCache();
  const runner = fakeRunner(() => answered('[3]'));
  const problem = authoredProblem([generatedCase()]);
  await prepare(problem, { cache, runner, machineFactor: 2.5 });
  expect(runner.works[0]?.cases[0]?.limits.cpuMs).toBe(2500);
  await prepare(problem, { cache, runner: { execute: refuse } });
});

test('a reference that is too slow is told with the limit that it had on this machine', async () => {
  const runner = fakeRunner(() => ({ kind: 'time_limit', waited: false }));
  const [finding] = await findingsOf(
    prepare(authoredProblem([generatedCase()]), { runner, machineFactor: 2.5 }),
  );
  expect(finding).toMatch(/more than 2500 ms/);
});

test('preparing ends when it is aborted', async () => {
  const deps = {
    runner: { execute: refuse },
    authorRunner: { execute: refuse },
    cache: EMPTY_CACHE,
    driverVersion: '1',
  };
  const reason = new Error('changed');
  await expect(
    prepareProblem(deps)(authoredProblem([generatedCase()]), AbortSignal.abort(reason)),
  ).rejects.toBe(reason);
});
