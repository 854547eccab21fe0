import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthorRunner } from '../../../server/runner/host/openAuthorRunner.ts';
import { programsOf, streamInput, tagged, valueInput } from './authorPrograms.ts';

let author: Awaited<ReturnType<typeof openAuthorRunner>>;
beforeAll(async () => {
  author = await openAuthorRunner({
    limits: { slow: { cpuMs: 1500, heapMiB: 256 }, quick: { cpuMs: 700, heapMiB: 64 } },
  });
});
afterAll(() => author.close());

const call = (name: string, seed: number, size: number) => ({ name, seed, size });

const GENERATE = `
export function list({ size, random, seed }) {
  return [seed, Array.from({ length: size }, () => Math.floor(random() * 1000))];
}
export function* ops({ size, random }) {
  yield ['Sketch'];
  for (let i = 0; i < size; i++) yield ['record', random()];
}`;

test('a generator gives the same for the same seed, and other numbers for another', async () => {
  const programs = programsOf({ generate: GENERATE });
  const [one, same, other] = await author.execute(programs, [
    { do: 'generate', generator: call('list', 7, 5) },
    { do: 'generate', generator: call('list', 7, 5) },
    { do: 'generate', generator: call('list', 8, 5) },
  ]);
  // Written down, because it must be the same on every machine and for ever.
  expect(one).toEqual(tagged([7, [795, 408, 728, 79, 492]]));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test('a validator says true, or what is wrong', async () => {
  const programs = programsOf({
    validate: `export const validate = ([list]) => list.length > 2 ? 'at most 2 items: ' + list.length : true;`,
  });
  const answers = await author.execute(programs, [
    { do: 'validate', input: valueInput([[1, 2]]) },
    { do: 'validate', input: valueInput([[1, 2, 3]]) },
  ]);
  expect(answers).toEqual([tagged(true), tagged('at most 2 items: 3')]);
});

test('an oracle sees values as they are, and its undefined is null', async () => {
  const programs = programsOf({
    oracle: `export function answer([a, b, c]) { return [Object.is(a, -0), b !== b, c, { d: c.d, e: undefined }, undefined]; }`,
  });
  const [answer] = await author.execute(programs, [
    { do: 'answer', input: valueInput([-0, NaN, { d: Infinity }]) },
  ]);
  expect(answer).toEqual(tagged([true, true, { d: Infinity }, { d: Infinity, e: null }, null]));
});

test('a checker is given input, expectation and answer', async () => {
  const programs = programsOf({
    checker: `export function check({ input, expected, actual }) {
      return expected === undefined || actual === input[0] + expected ? true : { reason: 'not ' + actual };
    }`,
  });
  const check = { do: 'check', input: valueInput([1]) } as const;
  const answers = await author.execute(programs, [
    { ...check, expected: 2, actual: 3 },
    { ...check, expected: 2, actual: 4 },
    { ...check, expected: undefined, actual: 4 },
  ]);
  expect(answers).toEqual([tagged(true), tagged({ reason: 'not 4' }), tagged(true)]);
});

test('a streamed input can be walked through again and again', async () => {
  const programs = programsOf({
    generate: GENERATE,
    validate: `export function validate(ops) {
      let count = 0;
      let sum = 0;
      for (const [name, value] of ops) { count += 1; if (name === 'record') sum += value; }
      let again = 0;
      for (const [name, value] of ops) if (name === 'record') again += value;
      return count + (sum === again && sum > 400 && sum < 600 ? ' the same' : ' not the same');
    }`,
  });
  const [answer] = await author.execute(programs, [
    { do: 'validate', input: streamInput(call('ops', 1, 1000)) },
  ]);
  expect(answer).toEqual(tagged('1001 the same'));
});

test('a program may import the generators, by either name of the import', async () => {
  const programs = programsOf({
    generate: `export const limit = 3;\n${GENERATE}`,
    validate: `import { limit, list } from './tests/generate.js';
      export const validate = (input) => input[0] + limit + list({ size: 1, random: () => 0.5, seed: 1 })[1][0] + '';`,
  });
  const [answer] = await author.execute(programs, [{ do: 'validate', input: valueInput([4]) }]);
  expect(answer).toEqual(tagged('507'));
});

test('a program that imports generators that are not there is told with its place', async () => {
  const programs = programsOf({
    validate: "\nimport { limit } from './tests/generate.js';\nexport const validate = () => limit;",
  });
  const [answer] = await author.execute(programs, [{ do: 'validate', input: valueInput(1) }]);
  expect(answer).toEqual({
    kind: 'failed',
    program: programs.validate,
    line: 2,
    message: "imports './tests/generate.js', and there is no tests/generate.js",
  });
});

test('nothing is kept from one call to the next', async () => {
  const programs = programsOf({
    validate: 'let calls = 0; globalThis.seen ??= 0;\nexport const validate = () => `${++calls} ${++seen}`;',
  });
  const input = valueInput(null);
  const answers = await author.execute(programs, [
    { do: 'validate', input },
    { do: 'validate', input },
  ]);
  expect(answers).toEqual([tagged('1 1'), tagged('1 1')]);
});

test.each([
  [
    'throws',
    "const limit = 1;\nexport function validate() {\n  throw new Error('no\\nthat');\n}",
    3,
    'Error: no\nthat',
  ],
  [
    'throws while it loads',
    '\nnull.x;\nexport const validate = 1;',
    2,
    'TypeError: Cannot read properties of null',
  ],
  ['is no program', 'export function validate() {\n  return (;\n}', 2, "SyntaxError: Unexpected token ';'"],
  ['lacks its function', 'export const valid = 1;', null, 'validate.js must export a function validate'],
  [
    'imports from Node',
    "import fs from 'node:fs';\nexport const validate = 1;",
    1,
    "only './tests/generate.js' may be",
  ],
  ['gives a number', 'export const validate = () => 5;', null, 'validate must give true or what is wrong'],
  ['gives a promise', 'export const validate = async () => true;', null, 'not a promise'],
  [
    'asks for chance without a seed',
    'export const validate = () =>\n Math.random() > 2;',
    2,
    'Math.random has no seed',
  ],
  ['recurses without end', 'export function validate() {\n  return validate() + 1;\n}', 2, 'RangeError'],
  ['never ends', 'export function validate() { for (;;); }', null, 'it does not end within 0.7 s'],
  [
    'never ends while it loads',
    'for (;;);\nexport const validate = 1;',
    null,
    'it does not end within 0.7 s',
  ],
  [
    'fills its memory',
    'export function validate() { const all = []; for (;;) all.push([all.length]); }',
    null,
    'it needs more than 64 MiB',
  ],
  [
    'waits',
    'export const validate = () =>\n  setTimeout(() => 1, 1);',
    2,
    'ReferenceError: setTimeout is not defined',
  ],
])('a program that %s is told with its place', async (_, validate, line, message) => {
  const programs = programsOf({ generate: GENERATE, validate });
  const [answer, next] = await author.execute(programs, [
    { do: 'validate', input: valueInput([1]) },
    { do: 'generate', generator: call('list', 7, 1) },
  ]);
  expect(answer).toEqual({
    kind: 'failed',
    program: programs.validate,
    line,
    message: expect.stringContaining(message) as string,
  });
  expect(next).toEqual(tagged([7, [795]]));
});

test('a failing generator is told as such, also where another program reads it', async () => {
  const programs = programsOf({
    generate: "export function* broken() {\n  yield 1;\n  throw new Error('here');\n}",
    oracle: 'export function answer(input) { let n = 0; for (const x of input) n += x; return n; }',
  });
  const [answer, missing] = await author.execute(programs, [
    { do: 'answer', input: streamInput(call('broken', 1, 1)) },
    { do: 'generate', generator: call('absent', 1, 1) },
  ]);
  expect(answer).toEqual({ kind: 'failed', program: programs.generate, line: 3, message: 'Error: here' });
  expect(missing).toMatchObject({
    program: programs.generate,
    message: expect.stringContaining('must export a function absent') as string,
  });
});

test.each([
  ['a Map', 'new Map()', 'gives a Map'],
  ['a bigint', '[1n]', 'gives 1n'],
  ['nothing', 'undefined', 'gives undefined'],
  ['a generator', '(function* () {})()', 'mark the testcase stream: true'],
])('a generator that gives %s is refused', async (_, made, message) => {
  const programs = programsOf({ generate: `export const make = () => ${made};` });
  const [answer] = await author.execute(programs, [{ do: 'generate', generator: call('make', 1, 1) }]);
  expect(answer).toMatchObject({ kind: 'failed', message: expect.stringContaining(message) as string });
});

test('a generated value of many megabytes arrives', async () => {
  const programs = programsOf({ generate: `export const text = ({ size }) => '"x\\n'.repeat(size);` });
  const [answer] = await author.execute(programs, [
    { do: 'generate', generator: call('text', 1, 6_000_000) },
  ]);
  expect(answer?.kind === 'value' && answer.value).toHaveLength(18_000_000);
});

test('the process has no files, no network and no environment', async () => {
  const programs = programsOf({
    validate: `export const validate = () => [typeof process, typeof require, typeof fetch, typeof WebAssembly].join();`,
  });
  const [answer] = await author.execute(programs, [{ do: 'validate', input: valueInput(null) }]);
  expect(answer).toEqual(tagged('undefined,undefined,undefined,undefined'));
});

test('calls at the same time share one process, which ends when it is idle', async () => {
  const runner = await openAuthorRunner({ idleMs: 200 });
  const programs = programsOf({ validate: 'export const validate = (n) => `${n}`;' });
  expect(runner.pids()).toEqual([]);
  const ask = (n: number) => runner.execute(programs, [{ do: 'validate', input: valueInput(n) }]);
  const answers = await Promise.all([ask(1), ask(2), ask(3)]);
  expect(answers).toEqual([[tagged('1')], [tagged('2')], [tagged('3')]]);
  expect(runner.pids()).toHaveLength(1);
  await expect.poll(() => runner.pids(), { timeout: 20_000 }).toEqual([]);
  expect(await ask(4)).toEqual([tagged('4')]);
  await runner.close();
});

test('an aborted call rejects with the reason', async () => {
  const abort = new AbortController();
  const programs = programsOf({ oracle: 'export function answer() { for (;;); }' });
  const running = author.execute(programs, [{ do: 'answer', input: valueInput(1) }], abort.signal);
  setTimeout(() => abort.abort(new Error('enough')), 100);
  await expect(running).rejects.toThrow('enough');
});

test('a process killed from outside is replaced, and nobody is told', async () => {
  const programs = programsOf({
    oracle:
      'export function answer(n) { let sum = 0; for (let i = 0; i < 1e8; i++) sum += i % n; return n; }',
  });
  const running = author.execute(programs, [{ do: 'answer', input: valueInput(3) }]);
  await expect.poll(() => author.pids(), { timeout: 20_000 }).toHaveLength(1);
  const [pid] = author.pids();
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await running).toEqual([tagged(3)]);
});
