import { randomInt } from 'node:crypto';
import type { Entry } from '#contract/entry.ts';
import type { CaseCall, ExpectedResult, Step } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { Problem, ShippedSubmission, Testcase, TestcaseSet } from '../../server/catalog/problem.ts';
import { BARE_PART, BARE_PROBLEM } from '../server/testProblem.ts';
import { makeCanaries, type Canaries } from './canaries.ts';
import type { ProblemName } from './hostileCase.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

export interface HostileProblems {
  readonly problems: Readonly<Record<ProblemName, Problem>>;
  /** Each stands in a hidden test: in its input, its expectation or its name. */
  readonly canaries: readonly string[];
}

const SECRETS = 6;

const CACHE: Entry = {
  kind: 'class',
  name: 'LRUCache',
  constructorParams: [{ name: 'capacity', type: 'integer' }],
  methods: {
    get: { params: [{ name: 'key', type: 'integer | string' }], returns: 'integer', isAsync: false },
    put: {
      params: [
        { name: 'key', type: 'integer | string' },
        { name: 'value', type: 'integer' },
      ],
      returns: 'nothing',
      isAsync: false,
    },
  },
};

const TWO_SUM: Entry = {
  kind: 'function',
  name: 'twoSum',
  params: [
    { name: 'numbers', type: 'list<integer>' },
    { name: 'target', type: 'integer' },
  ],
  returns: 'list<integer>',
  isAsync: false,
  resultArgument: null,
};

const REVERSE: Entry = {
  kind: 'function',
  name: 'reverse',
  params: [{ name: 'items', type: 'list<string>' }],
  returns: 'nothing',
  isAsync: false,
  resultArgument: 0,
};

/** The three problems of the hostile submissions, with other hidden tests at each call. */
export function makeHostileProblems(): HostileProblems {
  const canaries = makeCanaries();
  const secretsOf = (answer: () => Answered): readonly Testcase[] =>
    Array.from({ length: SECRETS }, (_, index) =>
      makeTestcase('secret', index + 1, canaries.word(), answer()),
    );
  const problems = {
    'lru-cache': makeProblem(
      'lru-cache',
      CACHE,
      cacheSample(),
      secretsOf(() => cacheSecret(canaries)),
    ),
    'two-sum': makeProblem(
      'two-sum',
      TWO_SUM,
      twoSumSample(),
      secretsOf(() => twoSumSecret(canaries)),
    ),
    reverse: makeProblem(
      'reverse',
      REVERSE,
      reverseSample(),
      secretsOf(() => reverseSecret(canaries)),
    ),
  };
  return { problems, canaries: canaries.all() };
}

/** A call and what it should give. */
interface Answered {
  readonly call: CaseCall;
  readonly results: readonly ExpectedResult[];
}

type Operation = readonly ['get', TaggedValue] | readonly ['put', TaggedValue, number];

function cacheSample(): Answered {
  return answerCache(2, [
    ['put', 1, 1],
    ['put', 2, 2],
    ['get', 1],
    ['put', 3, 3],
    ['get', 2],
    ['put', 4, 4],
    ['get', 1],
    ['get', 3],
    ['get', 4],
  ]);
}

function cacheSecret(canaries: Canaries): Answered {
  const keys = Array.from({ length: 4 }, () => [canaries.word(), canaries.number()]).flat();
  const operations = Array.from({ length: 60 }, (_, index): Operation => {
    const key = keys[randomInt(keys.length)] ?? null;
    return index % 2 === 0 ? ['put', key, canaries.number()] : ['get', key];
  });
  const [, latest = null] = operations.findLast(([method]) => method === 'put') ?? [];
  return answerCache(randomInt(2, keys.length), [...operations, ['get', latest]]);
}

/** Plays operations on the simplest right cache there is: a list in order of use. */
function answerCache(capacity: number, operations: readonly Operation[]): Answered {
  let entries: readonly (readonly [key: TaggedValue, value: number])[] = [];
  const steps: Step[] = [{ do: 'construct', object: '', className: 'LRUCache', args: [capacity] }];
  const results: ExpectedResult[] = [{ value: null }];
  for (const [method, key, value] of operations) {
    const found = entries.find((entry) => entry[0] === key);
    const kept = value ?? found?.[1];
    if (kept !== undefined)
      entries = [...entries.filter((entry) => entry !== found), [key, kept] as const].slice(-capacity);
    steps.push({ do: 'call', object: '', method, args: value === undefined ? [key] : [key, value] });
    results.push({ value: method === 'put' ? null : (found?.[1] ?? -1) });
  }
  return { call: { kind: 'class', steps }, results };
}

function twoSumSample(): Answered {
  return answerFunction([[2, 7, 11, 15], 9], [0, 1]);
}

/**
 * The first number is an odd multiple of five. cheat-oracle-verdict-bits throws for odd ones;
 * cheat-oracle-time-bits waits on a clock that stands still, hence for ever, unless it is a multiple of five.
 * Where the answer stands differs, but is never 0 and 1, which is the sample's.
 */
function twoSumSecret(canaries: Canaries): Answered {
  const numbers = [canaries.oddMultipleOfFive(), ...Array.from({ length: 7 }, () => canaries.number())];
  const first = randomInt(1, numbers.length - 1);
  const second = randomInt(first + 1, numbers.length);
  return answerFunction([numbers, (numbers[first] ?? 0) + (numbers[second] ?? 0)], [first, second]);
}

function reverseSample(): Answered {
  return answerFunction([['a', 'b', 'c']], ['c', 'b', 'a']);
}

function reverseSecret(canaries: Canaries): Answered {
  const items = Array.from({ length: 5 }, () => canaries.word());
  return answerFunction([items], items.toReversed());
}

function answerFunction(args: readonly TaggedValue[], value: TaggedValue): Answered {
  return { call: { kind: 'function', args }, results: [{ value }] };
}

function makeTestcase(set: TestcaseSet, number: number, name: string, { call, results }: Answered): Testcase {
  return {
    set,
    number,
    name,
    tags: ['basic'],
    call,
    expectation: { kind: 'results', results },
    check: { kind: 'exact' },
    place: { file: `tests/${set}.yaml`, line: number },
  };
}

function makeProblem(
  slug: ProblemName,
  entry: Entry,
  sample: Answered,
  secrets: readonly Testcase[],
): Problem {
  const reference: ShippedSubmission = {
    verdict: 'accepted',
    part: 1,
    language: 'javascript',
    file: 'submissions/accepted/right.js',
    source: RIGHT_SOURCES[slug],
  };
  return {
    ...BARE_PROBLEM,
    slug,
    title: slug,
    languages: ['javascript', 'typescript'],
    parts: [
      {
        ...BARE_PART,
        entry,
        samples: [makeTestcase('sample', 1, 'the sample', sample)],
        secrets,
        reference,
      },
    ],
    submissions: [reference],
  };
}
