import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '#contract/entry.ts';
import { tagValue } from '#contract/value.ts';
import type { CaseWork, Runner } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { programsOf } from './authorPrograms.ts';
import { ANSWER, ANSWER_ASYNC, BOX, caseOf, outcomeOf } from './programs.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
});
afterAll(() => runner.close());

const driven = (entry: Entry, harness: string, input: unknown = null, generate?: string): CaseWork => {
  const programs = programsOf({ harness, ...(generate !== undefined && { generate }) });
  return caseOf(entry, { kind: 'harness', input: tagValue(input) }, programs);
};
const endingOf = async (source: string, work: CaseWork) => (await outcomeOf(runner, source, work)).ending;
const observed = (value: unknown) => ({ kind: 'answered', text: JSON.stringify([value]) });
const failed = (message: string) => ({
  kind: 'harness_failed',
  message: expect.stringContaining(message) as string,
});

test('a harness calls a function and its observation is the answer', async () => {
  const harness = `export async function drive(input, { solution }) {
    return [solution.call('answer', [input.a, -0]), solution.call('answer', [[{ deep: [1] }], undefined])];
  }`;
  const source = 'function answer(a, b) { return [Object.is(b, -0), a]; }';
  expect(await endingOf(source, driven(ANSWER, harness, { a: 7 }))).toEqual(
    observed([
      [true, 7],
      [false, [{ $: 'object', e: [['deep', [1]]] }]],
    ]),
  );
});

test('a harness constructs objects, calls them and hands one to another', async () => {
  const harness = `export async function drive(input, { solution }) {
    const a = solution.construct('Box', []);
    const b = solution.construct('Box');
    b.call('put', [5]);
    a.call('put', [[b, { inner: b }]]);
    return [a.call('get'), b.call('get'), a.call('put', [1])];
  }`;
  const source = `class Box {
    put(v) { this.v = v; return 7; }
    get() { return Array.isArray(this.v) ? [this.v[0] instanceof Box, this.v[1].inner.get()] : this.v; }
  }`;
  expect(await endingOf(source, driven(BOX, harness))).toEqual(observed([[true, 5], 5, { $: 'undefined' }]));
});

test('a class is a function’s argument that works in place', async () => {
  const entry = { ...ANSWER, resultArgument: 0, returns: 'nothing' };
  const harness = `export async function drive(list, { solution }) { return solution.call('answer', [list]); }`;
  expect(await endingOf('function answer(a) { a.reverse(); }', driven(entry, harness, [1, 2]))).toEqual(
    observed([2, 1]),
  );
});

test('waiting is on one clock for the harness and the solution', async () => {
  const harness = `export async function drive(input, { solution, clock }) {
    const log = [];
    const cancel = clock.after(60, () => log.push('cancelled'));
    clock.after(70, () => log.push(['after', clock.now()]));
    clock.after(55, cancel);
    const wall = clock.wall();
    const answer = solution.call('answer', [100]);
    await clock.sleep(50);
    log.push(['slept', clock.now(), clock.wall() - wall]);
    clock.step(-1000);
    log.push(['answered', await answer, clock.now(), clock.wall() - wall]);
    return log;
  }`;
  const source = `async function answer(ms) {
    const begun = Date.now();
    await new Promise((resolve) => setTimeout(resolve, ms));
    return [performance.now(), Date.now() - begun];
  }`;
  expect(await endingOf(source, driven(ANSWER_ASYNC, harness))).toEqual(
    observed([
      ['slept', 50, 50],
      ['after', 70],
      ['answered', [100, -900], 100, -900],
    ]),
  );
});

test('callbacks of the harness are called by the solution, and the other way about', async () => {
  const harness = `export async function drive(input, { solution }) {
    const seen = [];
    const read = (index) => { seen.push(index); return index * 2; };
    const later = async (value) => { if (value > 1) throw Object.assign(new RangeError('too big'), { code: 7 }); return value; };
    const back = await solution.call('answer', [read, later]);
    return [seen, back.sum, back.caught, back.twice(21), await back.late(3)];
  }`;
  const source = `async function answer(read, later) {
    const sum = read(1) + read(2);
    let caught;
    try { await later(2); } catch (e) {
      caught = [e.name, e.message, e.code, e instanceof RangeError, Object.getPrototypeOf(e) === RangeError.prototype];
    }
    return { sum, caught, twice: (n) => 2 * n, late: async (n) => n + (await later(1)) };
  }`;
  expect(await endingOf(source, driven(ANSWER_ASYNC, harness))).toEqual(
    observed([[1, 2], 6, ['RangeError', 'too big', 7, true, true], 42, 4]),
  );
});

test('the same callback stays the same function', async () => {
  const harness = `export async function drive(input, { solution }) {
    const f = () => 1;
    return [solution.call('answer', [f, f]), solution.call('answer', [f, () => 1])];
  }`;
  const source =
    'let last; function answer(f, g) { const same = f === g && f === (last ?? f); last = f; return same; }';
  expect(await endingOf(source, driven(ANSWER, harness))).toEqual(observed([true, false]));
});

test('chance in a harness is seeded by the testcase, and its generators may be imported', async () => {
  const harness = `import { below } from './tests/generate.js';
    export async function drive(input, { random }) { return [below(random), below(random), below(random)]; }`;
  const generate = 'export const below = (random) => Math.floor(random() * 1e6);';
  const one = await endingOf('function answer() {}', driven(ANSWER, harness, null, generate));
  const same = await endingOf('function answer() {}', driven(ANSWER, harness, null, generate));
  const other = await endingOf('function answer() {}', {
    ...driven(ANSWER, harness, null, generate),
    seed: 'test/2',
  });
  expect(one).toEqual(same);
  expect(other).not.toEqual(one);
});

test('the kit holds what its description names', async () => {
  const harness = `export async function drive(input, { kit, clock, random, solution }) {
    const list = [3, 1, 2];
    kit.push(list, 5, 4);
    kit.sort(list, (a, b) => a - b);
    const map = kit.newMap();
    map.set('a', 1); map.set('b', 2); map.delete('a');
    const set = kit.newSet();
    set.add(1); set.add(1);
    const error = kit.error('why', 'OddError');
    const all = await kit.all([kit.promise((resolve) => resolve(1)), 2]);
    return [list, kit.join(kit.map(kit.slice(list, 1, 3), (n) => n * 2), '-'), kit.filter(list, (n) => n > 3),
      kit.keys({ a: 1 }), kit.has({ a: 1 }, 'toString'), map.entries(), map.size(), map.has('a'), map.get('b'), set.size(),
      error.name + error.message, all, kit.parse(kit.stringify({ x: [1] })), kit.floor(1.5), kit.ceil(1.5), kit.round(1.4),
      kit.min(1, 2), kit.max(1, 2), kit.abs(-1), Object.isFrozen(kit), Object.isFrozen(clock), Object.isFrozen(solution),
      Object.isFrozen(kit.freeze({}))];
  }`;
  expect(await endingOf('function answer() {}', driven(ANSWER, harness))).toEqual(
    observed([
      [1, 2, 3, 4, 5],
      '4-6',
      [4, 5],
      ['a'],
      false,
      [['b', 2]],
      1,
      false,
      2,
      1,
      'OddErrorwhy',
      [1, 2],
      { $: 'object', e: [['x', [1]]] },
      1,
      2,
      1,
      1,
      2,
      1,
      true,
      true,
      true,
      true,
    ]),
  );
});

test('an error of the solution that the harness lets through is the candidate’s, with its place', async () => {
  const harness = `export async function drive(input, { solution }) {
    return solution.call('answer', [() => { throw new TypeError('given'); }]);
  }`;
  const source = 'function answer(f) {\n  if (f) null.x;\n}';
  expect(await endingOf(source, driven(ANSWER, harness))).toEqual({
    kind: 'threw',
    error: {
      name: 'TypeError',
      message: expect.stringContaining('null') as string,
      place: { line: 2, column: 15 },
    },
    results: '[]',
  });
  expect(await endingOf('function answer(f) {\n  f();\n}', driven(ANSWER, harness))).toMatchObject({
    kind: 'threw',
    error: { name: 'TypeError', message: 'given', place: { line: 2, column: 3 } },
  });
});

test.each([
  ["throw 'text'", 'threw text'],
  ['throw { odd: 1 }', 'threw { odd: 1 }'],
  ['return Promise.reject(new RangeError("later"))', 'later'],
])('what a solution does in the way of %s is the candidate’s', async (body, message) => {
  const harness = `export async function drive(input, { solution }) { await solution.call('answer', []); }`;
  expect(await endingOf(`function answer() { ${body}; }`, driven(ANSWER_ASYNC, harness))).toMatchObject({
    kind: 'threw',
    error: { message },
  });
});

test('a harness catches errors of the solution and reads them', async () => {
  const harness = `export async function drive(input, { solution }) {
    const caught = [];
    for (const how of ['error', 'text', 'reject']) {
      try { await solution.call('answer', [how]); } catch (e) { caught.push(e.message ?? e, e.code); }
    }
    return caught;
  }`;
  const source = `function answer(how) {
    if (how === 'text') throw 'plain';
    const error = Object.assign(new Error(how), { code: how.length });
    if (how === 'reject') return Promise.reject(error);
    throw error;
  }`;
  expect(await endingOf(source, driven(ANSWER_ASYNC, harness))).toEqual(
    observed(['error', 5, 'plain', { $: 'undefined' }, 'reject', 6]),
  );
});

test.each([
  ['throws', 'export async function drive() {\n  null.x;\n}', 'harness.js:2: TypeError: Cannot read'],
  [
    'throws from a timer',
    'export async function drive(_, { clock }) {\n clock.after(1, () => {\n  throw new Error("late"); });\n await clock.sleep(5);\n}',
    'harness.js:3: Error: late',
  ],
  ['throws while it loads', '\nthrow new Error("top");', 'harness.js:2: Error: top'],
  ['is no module', 'export async function drive( {', 'harness.js:1: SyntaxError'],
  ['exports nothing', 'const drive = 1;', 'harness.js must export a function drive'],
  [
    'calls what is not there',
    "export const drive = (_, { solution }) => {\n  solution.call('other', []); };",
    'harness.js:2: TypeError: there is no function other',
  ],
  [
    'hands over a Map',
    "export const drive = (_, { solution }) => {\n  solution.call('answer', [new Map()]); };",
    'only plain data',
  ],
  ['observes a Map', 'export const drive = () => new Map();', 'only plain data'],
  [
    'rejects beside',
    'export async function drive(_, { clock }) {\n  Promise.reject(new Error("unseen"));\n  await clock.sleep(5);\n}',
    'harness.js:2: Error: unseen',
  ],
])('a harness that %s has failed, and not the candidate', async (_, harness, message) => {
  expect(await endingOf('function answer() {}', driven(ANSWER, harness))).toEqual(failed(message));
});

test('a harness that waits for what never comes never settles', async () => {
  const harness = `export async function drive(_, { solution }) { await solution.call('answer', []); }`;
  expect(
    await endingOf('function answer() { return new Promise(() => {}); }', driven(ANSWER_ASYNC, harness)),
  ).toEqual({
    kind: 'never_settled',
  });
});

test('what a solution must not return is named in the observation', async () => {
  const harness = `export async function drive(_, { solution }) {
    const [map, box] = solution.call('answer', []);
    return [map, solution.call('answer', []), typeof map, typeof box.get];
  }`;
  const source =
    'class Box { get() {} } function answer() { return [new Map([[1, 2]]), new Box(), Promise.resolve(1), 5n]; }';
  const oddities = [
    { $: 'other', v: 'Map' },
    { $: 'other', v: 'Box' },
    { $: 'other', v: 'Promise' },
    { $: 'bigint', v: '5' },
  ];
  expect(await endingOf(source, driven(ANSWER, harness))).toEqual(
    observed([oddities[0], oddities, 'object', 'undefined']),
  );
});

test('a promise from a function that is not async is no answer', async () => {
  const harness = `export async function drive(_, { solution }) { return await solution.call('answer', []); }`;
  const source = 'function answer() { return Promise.resolve(1); }';
  expect(await endingOf(source, driven(ANSWER, harness))).toEqual(observed({ $: 'other', v: 'Promise' }));
});

test('a promise from a method that returns nothing is nothing', async () => {
  const harness = `export async function drive(_, { solution }) {
    const box = solution.construct('Box');
    return [box.call('put', [5]) === undefined, box.call('get')];
  }`;
  const source = 'class Box { async put(v) { this.v = v; } get() { return this.v; } }';
  expect(await endingOf(source, driven(BOX, harness))).toEqual(observed([true, 5]));
});

test('a promise from a function that works in place does not hide the list', async () => {
  const entry = { ...ANSWER, resultArgument: 0, returns: 'nothing' };
  const harness = `export async function drive(list, { solution }) { return solution.call('answer', [list]).length; }`;
  const source = 'async function answer(list) { list.reverse(); }';
  expect(await endingOf(source, driven(entry, harness, [1, 2]))).toEqual(observed(2));
});

test('a missing method is told as such', async () => {
  const harness = `export async function drive(_, { solution }) { solution.construct('Box').call('get'); }`;
  expect(await endingOf('class Box {}', driven(BOX, harness))).toEqual({
    kind: 'no_entry',
    message: 'Box has no method get',
  });
});

test('a harness may wait a hundred thousand times', async () => {
  const harness = `export async function drive(_, { clock }) {
    for (let i = 0; i < 100_000; i++) await clock.sleep(1);
    return clock.now();
  }`;
  const work = { ...driven(ANSWER, harness), limits: { cpuMs: 5000, heapMiB: 64, outputKiB: 1 } };
  expect(await endingOf('function answer() {}', work)).toEqual(observed(100_000));
});
