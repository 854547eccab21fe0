import type { CaseCall, Expectation } from '#contract/testcase.ts';
import type { Catalog } from '../../server/catalog/catalog.ts';
import type {
  AuthorPrograms,
  Part,
  Problem,
  ShippedSubmission,
  Testcase,
} from '../../server/catalog/problem.ts';

/** Words that stand in for everything a candidate must never see. */
export const CANARY = 'canary-7f3a9c';

/** Of a part whose testcases are all written out and compared as they stand. */
export const NO_PROGRAMS: AuthorPrograms = {
  generate: null,
  validate: null,
  checker: null,
  oracle: null,
  harness: null,
};

/** The only part of a problem that has nothing but testcases. */
export const BARE_PART = {
  number: 1,
  limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
  minutes: 5,
  statementHtml: '',
  starters: {},
  samples: [],
  secrets: [],
  traces: [],
  clarifications: [],
  regression: [],
  release: { kind: 'accepted' },
  programs: NO_PROGRAMS,
  complexity: null,
  probes: [],
} as const satisfies Omit<Part, 'entry' | 'reference'>;

/** What a problem says about itself where that does not matter. */
export const BARE_PROBLEM = {
  difficulty: 'easy',
  minutes: 5,
  topics: [],
  askedIn: [],
  kind: 'write',
  debriefHtml: '',
  languages: ['javascript'],
  submissions: [],
  contentHash: 'hash',
} as const satisfies Omit<Problem, 'slug' | 'title' | 'parts'>;

/** A complete problem with two parts; what must stay inside carries the canary. */
export function testProblem(changes: Partial<Problem> = {}): Problem {
  return {
    slug: 'two-sum',
    title: 'Two sum',
    difficulty: 'easy',
    minutes: 15,
    topics: ['hash map'],
    askedIn: [],
    kind: 'write',
    debriefHtml: `<p>${CANARY}</p>`,
    languages: ['javascript', 'typescript'],
    parts: [testPart(1), testPart(2)],
    submissions: [testReference(1)],
    contentHash: 'c0ffee',
    ...changes,
  };
}

export function testCatalog(problems: readonly Problem[] = [testProblem()]): Catalog {
  return {
    list: () => problems,
    find: (slug) => problems.find((problem) => problem.slug === slug),
    whenRead: (slug) => Promise.resolve(problems.find((problem) => problem.slug === slug)),
    broken: () => [],
    isReading: () => false,
    close: () => Promise.resolve(),
  };
}

function testPart(number: number): Part {
  return {
    number,
    entry: {
      kind: 'function',
      name: 'twoSum',
      params: [
        { name: 'numbers', type: 'list<integer>' },
        { name: 'target', type: 'integer' },
      ],
      returns: 'list<integer>',
      isAsync: false,
      resultArgument: null,
    },
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
    minutes: 15,
    statementHtml: number === 1 ? '<p>Find two numbers.</p>' : `<p>${CANARY}</p>`,
    starters: { javascript: 'function twoSum(numbers, target) {}' },
    samples: [testcase('sample', 1, 'first pair')],
    secrets: [testcase('secret', 1, CANARY), testcase('secret', 2, CANARY), testcase('secret', 3, CANARY)],
    traces: [testcase('trace', 1, CANARY)],
    clarifications: [
      number === 1
        ? {
            tag: 'no-pair',
            ask: ['May there be no pair?', CANARY],
            answer: CANARY,
            matters: true,
            declaredIn: 1,
          }
        : { tag: CANARY, ask: [CANARY], answer: CANARY, matters: true, declaredIn: 2 },
    ],
    regression: number === 1 ? [] : [1],
    release: { kind: 'accepted' },
    programs: NO_PROGRAMS,
    complexity: null,
    probes: [{ ask: CANARY, strong: CANARY }],
    reference: testReference(number),
  };
}

/** An accepted submission as a problem ships one. */
export function testReference(part: number): ShippedSubmission {
  return {
    verdict: 'accepted',
    part,
    language: 'javascript',
    file: `${CANARY}.js`,
    source: `// ${CANARY}`,
  };
}

function testcase(set: Testcase['set'], number: number, name: string): Testcase {
  const call: CaseCall = { kind: 'function', args: [set === 'sample' ? [2, 7] : [CANARY], 9] };
  const expectation: Expectation = {
    kind: 'results',
    results: [{ value: set === 'sample' ? [0, 1] : CANARY }],
  };
  const place = { file: `tests/${set}.yaml`, line: number };
  return { set, number, name, tags: ['basic'], call, expectation, check: { kind: 'exact' }, place };
}
