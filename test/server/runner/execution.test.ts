import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaggedValue } from '#contract/value.ts';
import type { Runner } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import {
  ANSWER,
  ANSWER_ASYNC,
  BOX,
  callWith,
  caseOf,
  execute,
  outcomeOf,
  PROGRAM,
  steps,
} from './programs.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
});
afterAll(() => runner.close());

const answered = (text: string) => ({ kind: 'answered', text });

test('a function is called with its arguments', async () => {
  const source = 'function answer(a, b) { return [a, b.x, b] }';
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER, callWith(1, { x: 'y' })));
  expect(ending).toEqual(answered('[[1,"y",{"$":"object","e":[["x","y"]]}]]'));
});

test('numbers that JSON cannot write go in and come out', async () => {
  const source = 'function answer(...args) { return args.map((n) => [n, Object.is(n, -0)]) }';
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER, callWith(NaN, Infinity, -Infinity, -0)));
  expect(ending).toEqual(
    answered('[[[{"$":"NaN"},false],[{"$":"Infinity"},false],[{"$":"-Infinity"},false],[{"$":"-0"},true]]]'),
  );
});

test('a function that works in place answers with its argument', async () => {
  const entry = { ...ANSWER, resultArgument: 0, returns: 'nothing' };
  const { ending } = await outcomeOf(
    runner,
    'function answer(a) { a.reverse() }',
    caseOf(entry, callWith([1, 2, 3])),
  );
  expect(ending).toEqual(answered('[[3,2,1]]'));
});

test('a class is constructed and called step by step', async () => {
  const source = 'class Box { put(v) { this.v = v; return 7 } get() { return this.v } }';
  const { ending } = await outcomeOf(runner, source, caseOf(BOX, steps(['Box'], ['put', 5], ['get'])));
  expect(ending).toEqual(answered('[null,null,5]'));
});

test('an argument can be an object that an earlier step constructed', async () => {
  const source = `class Box {
    put(v) { this.v = v }
    get() {
      if (!Array.isArray(this.v)) return this.v;
      const [other, { deep }] = this.v;
      return [other === this, deep.get(), deep instanceof Box];
    }
  }`;
  const at = (object: string, method: string, ...args: readonly TaggedValue[]) => ({
    do: 'call' as const,
    object,
    method,
    args,
  });
  const make = (object: string) => ({ do: 'construct' as const, object, className: 'Box', args: [] });
  const ref = (v: string) => ({ $: 'ref' as const, v });
  const call = {
    kind: 'class' as const,
    steps: [
      make('a'),
      make('b'),
      at('b', 'put', 5),
      at('a', 'put', [ref('a'), { $: 'object', e: [['deep', ref('b')]] }]),
      at('a', 'get'),
      at('b', 'put', ref('a')),
      at('b', 'get'),
    ],
  };
  const { ending } = await outcomeOf(runner, source, caseOf(BOX, call));
  expect(ending).toEqual(answered('[null,null,null,null,[true,5,true],null,{"$":"other","v":"Box"}]'));
});

test('a program reads standard input and its console.log is the answer', async () => {
  const source = `
    const first = readLine();
    const rest = require('fs').readFileSync(0, 'utf8').split('\\n').length;
    console.error('aside');
    console.log(first, rest, stdin.length);`;
  const work = caseOf(PROGRAM, { kind: 'program', stdin: 'one\r\ntwo\n' });
  const { ending, console } = await outcomeOf(runner, source, work);
  expect(ending).toEqual(answered('one 3 9\n'));
  expect(console).toBe('aside\n');
});

test('a program that waits is waited for', async () => {
  const source =
    'setTimeout(async () => { await null; console.log(Date.now() - start) }, 5000); const start = Date.now();';
  const { ending } = await outcomeOf(runner, source, caseOf(PROGRAM, { kind: 'program', stdin: '' }));
  expect(ending).toEqual(answered('5000\n'));
});

test.each([
  ['script', 'function answer() { return 1 }'],
  ['class expression in a constant', 'const answer = () => 1'],
  ['module.exports of a function', 'module.exports = () => 1'],
  ['module.exports of an object', 'module.exports = { answer: () => 1 }'],
  ['exports', 'exports.answer = () => 1'],
  ['module', 'export function answer() { return 1 }'],
  ['module with a default', 'export default () => 1'],
])('a solution may be a %s', async (_, source) => {
  expect((await outcomeOf(runner, source, caseOf(ANSWER, callWith()))).ending).toEqual(answered('[1]'));
});

test('each testcase starts from nothing', async () => {
  const source =
    'globalThis.n = (globalThis.n ?? 0) + 1; Array.prototype.m = (Array.prototype.m ?? 0) + 1; const answer = () => [n, [].m]';
  const { outcomes } = await execute(runner, {
    source,
    cases: [caseOf(ANSWER, callWith()), caseOf(ANSWER, callWith())],
  });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual([answered('[[1,1]]'), answered('[[1,1]]')]);
});

test('waiting ten seconds takes no time', async () => {
  const source =
    'const answer = async () => { const t = Date.now(); await new Promise((r) => setTimeout(r, 10_000)); return Date.now() - t }';
  const { ending, usage } = await outcomeOf(runner, source, caseOf(ANSWER_ASYNC, callWith()));
  expect(ending).toEqual(answered('[10000]'));
  expect(usage.wallMs).toBeLessThan(10_000);
});

test('both clocks stand still while code runs and follow the testcase', async () => {
  const source = `class Box {
    put() {}
    get() { return [Date.now(), performance.now(), new Date().toISOString(), Date().slice(0, 24)] }
  }`;
  const call = steps(['Box'], ['get'], ['@advance', 1500], ['get'], ['@step', -500], ['get']);
  const { ending } = await outcomeOf(runner, source, caseOf(BOX, call));
  expect(ending).toEqual(
    answered(
      '[null,[1767225600000,0,"2026-01-01T00:00:00.000Z","Thu Jan 01 2026 00:00:00"],null,' +
        '[1767225601500,1500,"2026-01-01T00:00:01.500Z","Thu Jan 01 2026 00:00:01"],null,' +
        '[1767225601000,1500,"2026-01-01T00:00:01.000Z","Thu Jan 01 2026 00:00:01"]]',
    ),
  );
});

test('timers fire in order of time while the clock is advanced', async () => {
  const source = `class Box {
    seen = [];
    put() {
      setTimeout(() => this.seen.push('b'), 20); setTimeout(() => this.seen.push('a'), 10);
      const id = setInterval(() => { this.seen.push('i'); if (this.seen.length > 5) clearInterval(id) }, 15);
      clearTimeout(setTimeout(() => this.seen.push('never'), 1)); setTimeout(() => this.seen.push('late'), 1000);
    }
    get() { return this.seen }
  }`;
  const call = steps(['Box'], ['put', 0], ['@advance', 25], ['get'], ['@advance', 100], ['get']);
  const { ending } = await outcomeOf(runner, source, caseOf(BOX, call));
  expect(ending).toEqual(answered('[null,null,null,["a","i","b"],null,["a","i","b","i","i","i"]]'));
});

test('an async method is awaited before the next step', async () => {
  const source = `class Box {
    async wait(ms) { await new Promise((r) => setTimeout(r, ms)); return (this.at = performance.now()) }
    get() { return this.at }
  }`;
  const { ending } = await outcomeOf(
    runner,
    source,
    caseOf(BOX, steps(['Box'], ['wait', 30], ['wait', 12], ['get'])),
  );
  expect(ending).toEqual(answered('[null,30,42,42]'));
});

test('a promise from a function that is not async is no answer', async () => {
  const { ending } = await outcomeOf(
    runner,
    'const answer = async () => { throw 1 }',
    caseOf(ANSWER, callWith()),
  );
  expect(ending).toEqual(answered('[{"$":"other","v":"Promise"}]'));
});

test('a promise that nothing can settle is told as such', async () => {
  const { ending } = await outcomeOf(
    runner,
    'const answer = () => new Promise(() => {})',
    caseOf(ANSWER_ASYNC, callWith()),
  );
  expect(ending).toEqual({ kind: 'never_settled' });
});

test('a rejection that nobody handles is an error of the program', async () => {
  const source = 'const answer = () => { Promise.reject(new TypeError("lost")); return 1 }';
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(ending).toMatchObject({
    kind: 'threw',
    error: { name: 'TypeError', message: 'lost', place: { line: 1 } },
  });
});

test('values that no expectation can name are named as what they are', async () => {
  const source = `class Own {}
    const answer = () => [new Map(), new Set(), new Own(), () => 1, 10n, undefined, Symbol('s'), [, 1], new Proxy([], {}),
      new Date(0), /x/, new (class extends Array {})(), new Number(1), Object.create(null)]`;
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(ending).toMatchObject({ kind: 'answered' });
  const text = ending.kind === 'answered' ? ending.text : '';
  expect(JSON.parse(text)).toEqual([
    [
      { $: 'other', v: 'Map' },
      { $: 'other', v: 'Set' },
      { $: 'other', v: 'Own' },
      { $: 'function' },
      { $: 'bigint', v: '10' },
      { $: 'undefined' },
      { $: 'symbol' },
      [{ $: 'hole' }, 1],
      { $: 'other', v: 'Proxy' },
      { $: 'other', v: 'Date' },
      { $: 'other', v: 'RegExp' },
      { $: 'other', v: 'object' },
      { $: 'other', v: 'Number' },
      { $: 'object', e: [] },
    ],
  ]);
});

test('an object that looks like a tag stays an object', async () => {
  const { ending } = await outcomeOf(
    runner,
    'const answer = () => ({ $: "NaN" })',
    caseOf(ANSWER, callWith()),
  );
  expect(ending).toEqual(answered('[{"$":"object","e":[["$","NaN"]]}]'));
});

test('a missing entry is told in a sentence', async () => {
  const { ending } = await outcomeOf(runner, 'const other = 1', caseOf(ANSWER, callWith()));
  expect(ending).toEqual({ kind: 'no_entry', message: 'answer is not defined' });
  const missing = await outcomeOf(runner, 'class Box {}', caseOf(BOX, steps(['Box'], ['get'])));
  expect(missing.ending).toEqual({ kind: 'no_entry', message: 'Box has no method get' });
});

test('a step that throws tells what came before it', async () => {
  const source = 'class Box { put() {} get() { return this.missing.x } }';
  const { ending } = await outcomeOf(runner, source, caseOf(BOX, steps(['Box'], ['put', 1], ['get'])));
  expect(ending).toMatchObject({
    kind: 'threw',
    results: '[null,null]',
    error: { name: 'TypeError', place: { line: 1, column: 50 } },
  });
});

test('where errors are expected the steps after one go on', async () => {
  const source = 'class Box { put() { throw new Error("full") } get() { return 1 } }';
  const work = caseOf(BOX, steps(['Box'], ['put', 1], ['get']), { continueAfterThrow: true });
  expect((await outcomeOf(runner, source, work)).ending).toEqual(
    answered('[null,{"$":"threw","name":"Error","message":"full"},1]'),
  );
});

test('console output is shown as it would be in Node, nearly', async () => {
  const source = `const answer = () => {
    console.log('a', 1, -0, 2n, null, undefined, true, Symbol('s'), [1, 'x', [2]], { k: { l: [] } }, new Map([['m', new Set([1])]]));
    class Named { constructor() { this.self = this } get trap() { throw 1 } }
    console.warn(new Named(), new Error('oops'), () => 1, function f() {}, new Date(0), /r/g, Object.create(null), new Proxy({}, {}));
    return 1 }`;
  const { console } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(console).toBe(
    'a 1 -0 2n null undefined true Symbol(s) [ 1, "x", [ 2 ] ] { k: { l: [] } } Map(1) { "m" => Set(1) { 1 } }\n' +
      'Named { self: [Circular] } Error: oops [Function] [Function: f] 1970-01-01T00:00:00.000Z /r/g [Object: null prototype] {} [Proxy]\n',
  );
});

test('console output that is not wanted stays in the guest', async () => {
  const work = caseOf(ANSWER, callWith(), { keepConsole: false });
  const { console } = await outcomeOf(runner, 'const answer = () => console.log("secret")', work);
  expect(console).toBe('');
});

test('a stack that the program prints holds no frame of the driver', async () => {
  const source = 'const answer = () => { console.log(new Error("here").stack) }';
  const { console } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(console).toMatch(/^Error: here\n {4}at answer \(solution\.js:1:36\)\n*$/);
});

test('too much output is refused', async () => {
  const source =
    'const answer = () => { for (let i = 0; i < 100; i++) console.log("x".repeat(1000)); return 1 }';
  expect((await outcomeOf(runner, source, caseOf(ANSWER, callWith()))).ending).toEqual({
    kind: 'output_limit',
    what: 'The program printed too much',
  });
});

test.each([
  ['longer than 16 MiB', '"x".repeat(17 * 1024 * 1024)'],
  ['of more than two million values', 'Array.from({ length: 2_000_001 }, () => 0)'],
  ['deeper than 200', 'JSON.parse("[".repeat(300) + "]".repeat(300))'],
])('an answer %s is refused', async (_, expression) => {
  const work = caseOf(ANSWER, callWith(), { limits: { cpuMs: 4000, heapMiB: 256, outputKiB: 64 } });
  const { ending } = await outcomeOf(runner, `const answer = () => ${expression}`, work);
  expect(ending).toMatchObject({ kind: 'output_limit' });
});
