import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassEntry } from '#contract/entry.ts';
import type { StreamTarget } from '#contract/testcase.ts';
import type { AuthorRunner } from '../../../server/judge/authorRunner.ts';
import type { CaseWork, Runner } from '../../../server/judge/runner.ts';
import { openAuthorRunner } from '../../../server/runner/host/openAuthorRunner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { programsOf, streamInput } from './authorPrograms.ts';
import { ANSWER, BOX, caseOf, execute, outcomeOf, PROGRAM } from './programs.ts';

let runner: Runner;
let author: AuthorRunner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
  author = await openAuthorRunner();
});
afterAll(async () => {
  await runner.close();
  await author.close();
});

const streamed = (
  entry: CaseWork['entry'],
  into: StreamTarget,
  generate: string,
  size = 3,
  changes: Partial<CaseWork> = {},
): CaseWork =>
  caseOf(
    entry,
    { kind: 'stream', into, generator: { name: 'make', seed: 7, size } },
    { ...programsOf({ generate }), limits: { cpuMs: 10_000, heapMiB: 16, outputKiB: 64 }, ...changes },
  );
const endingOf = async (source: string, work: CaseWork) => (await outcomeOf(runner, source, work)).ending;
const answered = (text: string) => ({ kind: 'answered', text });

const LOG = `class Box {
  constructor(...args) { this.log = [['new', ...args]]; }
  put(...args) { this.log.push(args); return 'never kept'; }
  get() { return this.log; }
  async wait(ms) { await new Promise((resolve) => setTimeout(resolve, ms)); return [ms, performance.now(), Date.now()]; }
}`;

test('only what returns something is collected from streamed operations', async () => {
  const generate = `export function* make({ size }) {
    yield ['Box'];
    for (let i = 0; i < size; i++) yield ['put', i];
    yield ['get'];
    yield ['put', NaN];
    yield ['@advance', 5];
    yield ['get'];
  }`;
  expect(await endingOf(LOG, streamed(BOX, 'ops', generate))).toEqual(
    answered('[[["new"],[0],[1],[2]],[["new"],[0],[1],[2],[{"$":"NaN"}]]]'),
  );
});

test('streamed operations name objects, refer to them and pass values of every kind', async () => {
  const generate = `export function* make() {
    yield ['a = Box', 1];
    yield ['b=Box', 2];
    yield ['a.put', { $ref: 'b' }, [{ x: -0 }], 'text', null];
    yield ['b.put', 5];
    yield ['b.put', 5, 6];
    yield ['b.put'];
    yield ['a.get'];
    yield ['b.get'];
  }`;
  const source = LOG.replace(
    'get() {',
    `get() {
      const [, [other, list]] = this.log;
      if (other instanceof Box) return [other.log[0], Object.getPrototypeOf(list) === Array.prototype, Object.is(list[0].x, -0)];`,
  );
  expect(await endingOf(source, streamed(BOX, 'ops', generate))).toEqual(
    answered('[[["new",2],true,true],[["new",2],[5],[5,6],[]]]'),
  );
});

test('streamed operations wait for promises and move both clocks', async () => {
  const generate = `export function* make() {
    yield ['Box'];
    yield ['wait', 100];
    yield ['@advance', 400];
    yield ['@step', -1000];
    yield ['wait', 1];
  }`;
  const start = Date.UTC(2026, 0, 1);
  expect(await endingOf(LOG, streamed(BOX, 'ops', generate))).toEqual(
    answered(
      JSON.stringify([
        [100, 100, start + 100],
        [1, 501, start - 499],
      ]),
    ),
  );
});

test('an error in a streamed operation is the candidate’s, and may be let through', async () => {
  const generate = `export function* make() { yield ['Box']; yield ['get']; yield ['get']; }`;
  const source = 'class Box {\n  get() { throw new RangeError("no"); }\n}';
  expect(await endingOf(source, streamed(BOX, 'ops', generate))).toMatchObject({
    kind: 'threw',
    error: { name: 'RangeError', place: { line: 2 } },
  });
  const threw = '{"$":"threw","name":"RangeError","message":"no"}';
  expect(await endingOf(source, streamed(BOX, 'ops', generate, 1, { continueAfterThrow: true }))).toEqual(
    answered(`[${threw},${threw}]`),
  );
});

test.each([
  ['throws', 'yield ["Box"];\n throw new Error("here");', 'tests/generate.js:2: Error: here'],
  ['yields no list', 'yield "put";', 'each operation must be a list'],
  ['names no method', 'yield ["Box"]; yield ["absent", 1];', 'yields "absent", which is no operation of Box'],
  ['names another class', 'yield ["a = Crate"];', 'yields "a = Crate"'],
  ['calls before it constructs', 'yield ["a.get"];', 'yields "a.get" before it constructs'],
  [
    'refers to no object',
    'yield ["Box"]; yield ["put", { $ref: "b" }];',
    'refers to "b" before it constructs',
  ],
  ['advances by nothing', 'yield ["Box"]; yield ["@advance"];', 'yields "@advance" with no time'],
  ['turns time back', 'yield ["Box"]; yield ["@advance", -1];', 'yields "@advance" with no time'],
])('a generator that %s has failed, and not the candidate', async (_, body, message) => {
  const generate = `export function* make() { ${body} }`;
  expect(await endingOf(LOG, streamed(BOX, 'ops', generate))).toEqual({
    kind: 'harness_failed',
    message: expect.stringContaining(message) as string,
  });
});

test('a function that is no generator streams nothing', async () => {
  const generate = 'export function make() { return 5; }';
  expect(await endingOf(LOG, streamed(BOX, 'ops', generate))).toEqual({
    kind: 'harness_failed',
    message: expect.stringContaining('make streams nothing: write it as function*') as string,
  });
});

test('a program reads streamed lines that chunks split anywhere', async () => {
  const text = 'one\r\n\ntwo\r\nlast line';
  const source = `
    const lines = [];
    for (let line = readLine(); line !== null; line = readLine()) lines.push(line);
    console.log(JSON.stringify(lines), readLine(), JSON.stringify(stdin), require('fs').readFileSync(0, 'utf8') === stdin);`;
  const expected = `${JSON.stringify(['one', '', 'two', 'last line'])} null ${JSON.stringify(text)} true\n`;
  const cases = [1, 2, 3, 5, 100].map((size) =>
    streamed(
      PROGRAM,
      'stdin',
      `export function* make({ size }) {
        const text = ${JSON.stringify(text)};
        yield '';
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }`,
      size,
    ),
  );
  const { outcomes } = await execute(runner, { source, cases });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual(cases.map(() => answered(expected)));
});

test('a long log streams through a heap that could not hold it', async () => {
  const generate = `export function* make({ size }) {
    let text = '';
    for (let i = 0; i < size; i++) {
      text += 'GET /path/' + (i % 7) + ' ' + (i % 500 === 0 ? 503 : 200) + ' with some more words behind it\\n';
      if (text.length > 5000) { yield text.slice(0, 4099); text = text.slice(4099); }
    }
    yield text;
  }`;
  const lineByLine = `
    let errors = 0;
    for (let line = readLine(); line !== null; line = readLine()) if (line.split(' ')[2] === '503') errors++;
    console.log(errors);`;
  const work = streamed(PROGRAM, 'stdin', generate, 1_000_000);
  expect(await endingOf(lineByLine, work)).toEqual(answered('2000\n'));
  const whole = "console.log(stdin.split('\\n').filter((line) => line.includes(' 503 ')).length);";
  expect(await endingOf(whole, work)).toEqual({ kind: 'memory_limit' });
});

test('a harness is given streamed items as an iterable', async () => {
  const generate =
    'export function* make({ size, random }) { for (let i = 0; i < size; i++) yield [i, random() < 1]; }';
  const harness = `export async function drive(items, { solution }) {
    let sum = 0;
    for (const [i] of items) sum += solution.call('answer', [i]);
    return sum;
  }`;
  const work = streamed(ANSWER, 'input', generate, 100_000, programsOf({ generate, harness }));
  expect(await endingOf('function answer(i) { return i % 10; }', work)).toEqual(answered('[450000]'));
});

test('a generator gives the same in the guest and in the author’s process', async () => {
  const generate = `export function* make({ size, random, seed }) {
    yield ['Box', seed];
    for (let i = 0; i < size; i++) yield ['put', random(), Math.log(random()), Math.floor(random() * 1e9)];
    yield ['get'];
  }`;
  const oracle = `export function answer(ops) {
    const log = [];
    for (const [name, ...args] of ops) if (name === 'Box') log.push(['new', ...args]); else if (name === 'put') log.push(args);
    return [log];
  }`;
  const [expected] = await author.execute(programsOf({ generate, oracle }), [
    { do: 'answer', input: streamInput({ name: 'make', seed: 7, size: 500 }) },
  ]);
  const ending = await endingOf(LOG, streamed(BOX, 'ops', generate, 500));
  expect(ending.kind === 'answered' && JSON.parse(ending.text)).toEqual(
    expected?.kind === 'value' && expected.value,
  );
});

const COUNTER: ClassEntry = {
  ...BOX,
  methods: { ...BOX.methods, now: { params: [], returns: 'integer', isAsync: false } },
};

test('a stream may move the clock half a million times', async () => {
  const generate = `export function* make({ size }) {
    yield ['Box'];
    for (let i = 0; i < size; i++) yield ['@advance', 2];
    yield ['now'];
  }`;
  const source = `class Box {
    constructor() { this.ticks = 0; setInterval(() => this.ticks++, 1000); }
    now() { return [performance.now(), this.ticks]; }
  }`;
  expect(await endingOf(source, streamed(COUNTER, 'ops', generate, 500_000))).toEqual(
    answered('[[1000000,1000]]'),
  );
});
