/** What a hostile solution tries on the harness that drives it. The observation comes from the harness alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunctionEntry } from '#contract/entry.ts';
import type { Runner } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { programsOf } from './authorPrograms.ts';
import { ANSWER, ANSWER_ASYNC, caseOf, outcomeOf } from './programs.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
});
afterAll(() => runner.close());

/** Gives the solution everything that can be handed over, and uses all that an author might. */
const HARNESS = `
  globalThis.secret = 'of the harness';
  class Tally {
    counts = new Map();
    add(key) { this.counts.set(key, (this.counts.get(key) ?? 0) + 1); }
    list() { return [...this.counts].map(([key, count]) => key + ':' + count).join(' '); }
  }
  export async function drive(input, { solution, clock, random, kit }) {
    const tally = new Tally();
    const read = (index) => { tally.add('read'); return { at: index, list: [index, { deep: true }] }; };
    const fail = () => { tally.add('fail'); throw kit.error('refused', 'RefusedError'); };
    const later = async (ms) => { await clock.sleep(ms); tally.add('later'); return [ms]; };
    let result;
    try {
      result = await solution.call('answer', [read, fail, later, Promise.resolve({ given: 1 }), [input, null]]);
    } catch (error) {
      result = 'threw';
    }
    const rest = [3, 1, 2].sort((a, b) => a - b).map((n) => n * 2);
    const { length } = JSON.stringify({ ...{ a: 1 } });
    await Promise.all([clock.sleep(1), later(2)]);
    const observed = {};
    observed.tally = tally.list();
    observed.rest = rest;
    observed.length = length;
    observed.floor = Math.floor(random() * 1) + clock.now();
    observed.result = typeof result === 'object' ? 'an object' : result;
    return observed;
  }`;

const observe = async (source: string, entry: FunctionEntry = ANSWER_ASYNC): Promise<unknown> => {
  const work = caseOf(entry, { kind: 'harness', input: 5 }, programsOf({ harness: HARNESS }));
  const { ending } = await outcomeOf(runner, source, work);
  if (ending.kind !== 'answered') return ending;
  const [observation] = JSON.parse(ending.text) as [{ readonly e: readonly (readonly [string, unknown])[] }];
  return Object.fromEntries(observation.e);
};

/** Replaces everything replaceable: functions by ones that answer with a lie, getters by ones that throw. */
const PATCH_ALL = `
  const define = Object.defineProperty;
  const describe = Object.getOwnPropertyDescriptor;
  const prototypeOf = Object.getPrototypeOf;
  const { ownKeys } = Reflect;
  const { species } = Symbol;
  const lie = (get) => ({ __proto__: null, get, set() {}, configurable: true });
  const patch = (owner) => {
    const keys = ownKeys(owner);
    for (let i = 0; i < keys.length; i++) {
      const property = describe(owner, keys[i]);
      if (!property.configurable || keys[i] === 'constructor') continue;
      if (typeof property.value === 'function')
        define(owner, keys[i], { __proto__: null, value: () => 'forged', writable: true, configurable: true });
      else if (property.get) define(owner, keys[i], lie(() => { throw new Error('patched'); }));
    }
  };
  const names = ownKeys(globalThis);
  const owners = [
    prototypeOf([].values()), prototypeOf(prototypeOf([].values())), prototypeOf(function* () {}).prototype,
    prototypeOf(async function () {}),
  ];
  let count = owners.length;
  for (let i = 0; i < names.length; i++) {
    if (names[i] === 'stdin') continue;
    const value = globalThis[names[i]];
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value === globalThis) continue;
    owners[count++] = value;
    if (typeof value === 'function' && value.prototype) owners[count++] = value.prototype;
  }
  for (let i = 0; i < count; i++) patch(owners[i]);
  const words = ['0', '1', 'tally', 'rest', 'length', 'floor', 'result', 'value', 'get', 'set', 'writable', 'then', 'at', 'list', 'kind', 'configurable'];
  for (let i = 0; i < words.length; i++) define(Object.prototype, words[i], lie(() => 'forged'));
  for (let i = 0; i < 3; i++) define(Array.prototype, i, lie(() => 'forged'));
  define(Promise.prototype, 'constructor', lie(() => { throw new Error('patched'); }));
  define(Promise, species, lie(() => { throw new Error('patched'); }));`;

const HONEST = {
  tally: 'read:1 later:1',
  rest: [2, 4, 6],
  length: 7,
  floor: 2,
  result: 'done',
};

test('a harness observes the same however the solution patches its built-ins', async () => {
  const call = "function answer(read) { read(1); return 'done'; }";
  expect(await observe(call)).toEqual(HONEST);
  expect(await observe(`${PATCH_ALL}\n${call}`)).toEqual(HONEST);
});

test('patching while the harness is at work changes nothing either', async () => {
  const source = `function answer(read) { read(1); ${PATCH_ALL} return 'done'; }`;
  expect(await observe(source)).toEqual(HONEST);
});

/** Walks from the roots to all that can be reached and names what is not of the solution's own realm. */
const WALK = `
  const home = new Set();
  const spread = (roots, into) => {
    const queue = [...roots];
    while (queue.length > 0) {
      const value = queue.pop();
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || into.has(value)) continue;
      into.add(value);
      queue.push(Object.getPrototypeOf(value));
      for (const key of Reflect.ownKeys(value)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        queue.push(property.value, property.get, property.set);
      }
    }
  };
  spread([globalThis, function* () {}, async function () {}, async function* () {}, [].values(), new Map().values(), 'x'.matchAll(/x/g)], home);
  const makers = new Set([...home].filter((value) => typeof value === 'function'));
  const foreign = [];
  const visit = (...roots) => {
    const found = new Set();
    spread(roots, found);
    for (const value of found) {
      if (home.has(value)) continue;
      let prototype = value;
      for (let steps = 0; prototype !== null && !home.has(prototype) && steps < 20; steps++) prototype = Object.getPrototypeOf(prototype);
      if (prototype === null) foreign.push(typeof value);
      if (typeof value === 'function') {
        if (!makers.has(value.constructor)) foreign.push('constructor of a function');
        try {
          const leaked = value.constructor('return globalThis.secret')();
          if (leaked !== undefined) foreign.push(leaked);
        } catch (error) { visit(error); }
      }
    }
  };`;

test('nothing that a solution is given leads out of its own realm', async () => {
  const source = `${WALK}
    async function answer(read, fail, later, promise, list) {
      visit(arguments, read, fail, later, promise, list);
      visit(read(1), read({ toString() { throw new Error('x'); } }));
      try { fail(); } catch (error) { visit(error); }
      try { read(Symbol('x'), 1n, new Proxy({}, {}), () => 1, new Map()); } catch (error) { visit(error); }
      visit(later(1), await later(1), await promise);
      for (const odd of [null, undefined, -1, 'x', {}, [[]], Promise.reject(new Error('y')), new Proxy([], {})])
        try { visit(await later(odd)); } catch (error) { visit(error); }
      return foreign.length === 0 ? 'clean' : foreign.join();
    }`;
  expect(await observe(source)).toMatchObject({ result: 'clean' });
});

test('errors of a full stack belong to the solution’s own realm', async () => {
  const source = `${WALK}
    function answer(read, fail, later) {
      const caught = new Set();
      const attempts = [() => read(1), fail, () => read([[[[1]]]]), () => read(fail)];
      const attempt = (at) => { try { attempts[at](); } catch (error) { caught.add(error); } };
      const sink = (depth, at) => (depth === 0 ? attempt(at) : sink(depth - 1, at));
      for (let at = 0; at < attempts.length; at++)
        for (let depth = 1000; depth < 20_000; depth += 23)
          try { sink(depth, at); } catch (error) { caught.add(error); depth = Math.max(depth, 20_000 - 23 * 20); }
      // Close to the end of the stack every single frame counts.
      const edge = (at) => { try { edge(at); } catch (error) { caught.add(error); attempt(at); } };
      for (let at = 0; at < attempts.length; at++) edge(at);
      let full = 0;
      for (const error of caught) { if (error instanceof RangeError) full += 1; visit(error); }
      console.log(foreign.length === 0 && full > 4 ? 'clean' : foreign.join() + caught.size);
    }`;
  const work = {
    ...caseOf(ANSWER, { kind: 'harness', input: 5 }, programsOf({ harness: HARNESS })),
    limits: { cpuMs: 10_000, heapMiB: 64, outputKiB: 64 },
  };
  expect((await outcomeOf(runner, source, work)).console).toBe('clean\n');
});

test('neither text, stack nor caller of the harness can be read', async () => {
  const source = `async function answer(read, fail, later) {
    const texts = [String(read), String(fail), Function.prototype.toString.call(later), fail.name, Reflect.ownKeys(read).join()];
    const look = function () { try { texts.push(String(look.caller)); } catch (error) { texts.push(error.stack); } };
    const peek = (error) => texts.push(error.stack, Object.keys(error).join());
    try { fail(); } catch (error) { peek(error); }
    try { await later(-1); } catch (error) { peek(error); }
    Error.stackTraceLimit = 100;
    try { Error.prepareStackTrace = (_, sites) => texts.push(sites.map((site) => site.getFileName() + site.getFunction()).join()); } catch (error) { peek(error); }
    peek(new Error('mine'));
    read({ toString() { look(); return ''; } });
    const all = texts.join(' ');
    return ['harness.js', 'tally', 'Tally', 'clock', 'secret'].filter((word) => all.includes(word)).join() || 'nothing';
  }`;
  expect(await observe(source)).toMatchObject({ result: 'nothing' });
});

test.each([
  ['a thenable that answers twice', 'return { then(ok) { ok("done"); ok("forged"); } };', 'done'],
  ['a thenable that throws after', 'return { then(ok) { ok("done"); throw new Error("late"); } };', 'done'],
  ['a function with a then', 'const f = () => 1; f.then = (ok) => ok("done"); return f;', 'done'],
  ['a proxy around a promise', 'return new Proxy(Promise.resolve(1), {});', 'threw'],
  [
    'a proxy that throws whatever is asked',
    'return new Proxy({}, { get() { throw new Error("trap"); } });',
    'threw',
  ],
  [
    'a promise of a proxy',
    'return Promise.resolve(new Proxy({}, { get: (_, key) => (key === "then" ? undefined : 1) }));',
    'an object',
  ],
  [
    'an object whose getter throws',
    'return Promise.resolve({ get x() { throw new Error("getter"); } });',
    'threw',
  ],
  [
    'an object that contains itself',
    'const x = { list: [] }; x.list.push(x, x); return Promise.resolve(x);',
    'an object',
  ],
  [
    'a subclass of Promise',
    'class Own extends Promise { then(ok) { return super.then(() => ok("done")); } } return Own.resolve(1);',
    'done',
  ],
  [
    'throwing inside a callback’s argument',
    'read({ get x() { throw new Error("x"); } }); return "done";',
    'threw',
  ],
])('a solution gets by with nothing by %s', async (_, body, result) => {
  expect(await observe(`function answer(read, fail, later) { ${body} }`)).toMatchObject({
    result,
    rest: [2, 4, 6],
  });
});

test('an observation comes from the harness alone, whatever the solution prints, exports or leaves behind', async () => {
  const source = `
    module.exports = { drive: () => 'forged', answer };
    globalThis.drive = () => 'forged';
    async function answer(read) {
      console.log('A["forged"]');
      Promise.resolve().then(() => 'A["forged"]');
      setTimeout(() => { throw 'forged'; }, 1e6);
      read(1);
      return 'done';
    }`;
  expect(await observe(source)).toEqual(HONEST);
});

test('a solution cannot change what it was handed behind the harness’s back', async () => {
  const harness = `export async function drive(input, { solution }) {
    const list = [1, 2];
    const given = { list, f: Object.freeze(() => list.length) };
    const back = solution.call('answer', [given]);
    back.own.push(9);
    return [list, given.list.length, back.own, solution.call('answer', [null])];
  }`;
  const source = `let own = [1];
    function answer(given) {
      if (!given) return own;
      given.list.push(3);
      given.f.extra = 1;
      delete given.list;
      return { own };
    }`;
  const work = caseOf(ANSWER, { kind: 'harness', input: null }, programsOf({ harness }));
  expect((await outcomeOf(runner, source, work)).ending).toEqual({
    kind: 'answered',
    text: '[[[1,2],2,[1,9],[1]]]',
  });
});

test('a loop, a full heap and too much output end as ever while a harness drives', async () => {
  const endings = [];
  for (const body of [
    'for (;;);',
    'const all = []; for (;;) all.push({ all });',
    'for (let i = 0; i < 1e4; i++) console.log("a line of some length"); return 1;',
    'return read(read);',
  ])
    endings.push(await observe(`function answer(read) { ${body} }`));
  expect(endings).toMatchObject([
    { kind: 'time_limit' },
    { kind: 'memory_limit' },
    { kind: 'output_limit' },
    { result: 'an object' },
  ]);
});

test('a solution cannot clear the timers of the harness', async () => {
  const harness = `export async function drive(input, { solution, clock, kit }) {
    const fired = [];
    clock.after(50, () => kit.push(fired, 'after'));
    const late = kit.promise((ok) => clock.after(10, () => ok('late')));
    kit.push(fired, await solution.call('answer', [late]));
    await clock.sleep(100);
    return fired;
  }`;
  const source = `async function answer(late) {
    const clear = () => { for (let id = -9; id < 99; id++) { clearTimeout(id); clearInterval(String(id)); } };
    clear();
    await new Promise((ok) => setTimeout(ok, 5));
    clear();
    return late;
  }`;
  const work = caseOf(ANSWER_ASYNC, { kind: 'harness', input: null }, programsOf({ harness }));
  expect((await outcomeOf(runner, source, work)).ending).toEqual({
    kind: 'answered',
    text: '[["late","after"]]',
  });
});

test.each([
  ['a function', ''],
  ['an async function', 'async'],
])('a solution cannot hide behind a full stack from %s of the harness', async (_, kind) => {
  const harness = `export async function drive(input, { solution, kit }) {
    const seen = [];
    let used = 0;
    const use = ${kind} () => { used += 1; kit.push(seen, used); };
    await solution.call('answer', [use]);
    return used === seen.length ? 'all seen' : 'some missed';
  }`;
  const source = `async function answer(use) {
    const given = [];
    const sink = () => {
      try { sink(); } catch {}
      if (given.length < 20) try { given[given.length] = use(); } catch {}
    };
    sink();
    for (const promise of given) try { await promise; } catch {}
  }`;
  const work = caseOf(ANSWER_ASYNC, { kind: 'harness', input: null }, programsOf({ harness }));
  const { ending } = await outcomeOf(runner, source, work);
  expect(ending).toMatchObject({ kind: 'threw', error: { name: 'RangeError' } });
});
