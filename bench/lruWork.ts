import type { ClassEntry } from '#contract/entry.ts';
import type { Step } from '#contract/testcase.ts';
import type { CaseWork } from '../server/judge/runner.ts';

/** An LRU cache on many testcases: the work that every row of the tables does. */
export interface LruWork {
  readonly slug: string;
  /** The problem as a folder, by `<slug>/<path>`. */
  readonly files: Readonly<Record<string, string>>;
  readonly tests: readonly LruTest[];
  /** The same tests as the runner takes them. */
  readonly cases: readonly CaseWork[];
  /** What each test's answer is, written as JSON. */
  readonly expected: readonly string[];
  readonly rightSource: string;
  /** Its `get` refreshes nothing. */
  readonly wrongSource: string;
}

/** Operations on one cache, the first of which makes it. */
export interface LruTest {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly results: readonly (number | null)[];
}

type Operation = readonly [name: string, ...args: number[]];

const SLUG = 'lru-work';
const SECRETS = 20;
const OPERATIONS = 200;
const LIMITS = { cpuMs: 1000, heapMiB: 64, outputKiB: 64 };

const ENTRY: ClassEntry = {
  kind: 'class',
  name: 'LRUCache',
  constructorParams: [{ name: 'capacity', type: 'integer' }],
  methods: {
    get: { params: [{ name: 'key', type: 'integer' }], returns: 'integer', isAsync: false },
    put: {
      params: [
        { name: 'key', type: 'integer' },
        { name: 'value', type: 'integer' },
      ],
      returns: 'nothing',
      isAsync: false,
    },
  },
};

const RIGHT_SOURCE = `class LRUCache {
  #capacity;
  #values = new Map();
  constructor(capacity) {
    this.#capacity = capacity;
  }
  get(key) {
    if (!this.#values.has(key)) return -1;
    const value = this.#values.get(key);
    this.put(key, value);
    return value;
  }
  put(key, value) {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#capacity) this.#values.delete(this.#values.keys().next().value);
  }
}
`;

export function makeLruWork(): LruWork {
  const random = randomIntegers(20_261_122);
  const sample = makeTest('a small cache', 2, 10, random);
  const secrets = Array.from({ length: SECRETS }, (_, index) =>
    makeTest(`cache ${index + 1}`, 2 + index * 2, OPERATIONS, random),
  );
  const tests = [sample, ...secrets];
  return {
    slug: SLUG,
    files: problemFiles(sample, secrets),
    tests,
    cases: tests.map((test, index) => caseWork(test, index)),
    expected: tests.map(({ results }) => JSON.stringify(results)),
    rightSource: RIGHT_SOURCE,
    wrongSource: RIGHT_SOURCE.replace('    this.put(key, value);\n', ''),
  };
}

/** Plays random operations on the simplest right cache there is: a list in order of use. */
function makeTest(name: string, capacity: number, count: number, random: (below: number) => number): LruTest {
  let entries: readonly (readonly [key: number, value: number])[] = [];
  const operations: Operation[] = [[ENTRY.name, capacity]];
  const results: (number | null)[] = [null];
  while (operations.length < count) {
    const key = random(capacity * 2);
    const found = entries.find((entry) => entry[0] === key);
    const value = random(2) === 0 ? random(1_000_000) : undefined;
    const kept = value ?? found?.[1];
    if (kept !== undefined)
      entries = [...entries.filter((entry) => entry !== found), [key, kept] as const].slice(-capacity);
    operations.push(value === undefined ? ['get', key] : ['put', key, value]);
    results.push(value === undefined ? (found?.[1] ?? -1) : null);
  }
  return { name, operations, results };
}

/** The same numbers in every run, so that runs can be compared. */
function randomIntegers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function caseWork({ operations }: LruTest, index: number): CaseWork {
  return {
    call: { kind: 'class', steps: operations.map(stepOf) },
    entry: ENTRY,
    limits: LIMITS,
    seed: `${SLUG}/${index}`,
    keepConsole: index === 0,
    measureMemory: false,
    continueAfterThrow: false,
    harness: null,
    generate: null,
  };
}

function stepOf([name, ...args]: Operation): Step {
  return name === ENTRY.name
    ? { do: 'construct', object: '', className: name, args }
    : { do: 'call', object: '', method: name, args };
}

function problemFiles(sample: LruTest, secrets: readonly LruTest[]): Record<string, string> {
  const authored = (tag: string, { name, operations, results }: LruTest): object => ({
    name,
    tags: [tag],
    ops: operations,
    expect: results,
  });
  const files = {
    // JSON is YAML.
    'problem.yaml': JSON.stringify({
      title: 'LRU cache of the benchmark',
      difficulty: 'medium',
      minutes: 18,
      topics: ['caching'],
      entry: {
        kind: 'class',
        name: ENTRY.name,
        constructor: ENTRY.constructorParams,
        methods: {
          get: { params: ENTRY.methods['get']?.params, returns: 'integer' },
          put: { params: ENTRY.methods['put']?.params, returns: 'nothing' },
        },
      },
      limits: { cpu_ms: LIMITS.cpuMs, heap_mib: LIMITS.heapMiB, output_kib: LIMITS.outputKiB },
    }),
    'statement.md': 'Write a cache that forgets what was not used for longest.\n',
    'debrief.md': 'A map keeps the order in which keys came.\n',
    'tests/sample.yaml': JSON.stringify([authored('basic', sample)]),
    'tests/secret.yaml': JSON.stringify(secrets.map((secret) => authored('random', secret))),
    'starter/javascript.js': 'class LRUCache {\n}\n',
    'submissions/accepted/map-order.js': RIGHT_SOURCE,
  };
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${SLUG}/${path}`, text]));
}
