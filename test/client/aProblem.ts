import type { PartView, ProblemView } from '#contract/problem.ts';

/** A part that reads standard input, with two samples and two hidden tests. */
export function aPart(change: Partial<PartView> = {}): PartView {
  return {
    number: 1,
    statementHtml: '',
    entry: { kind: 'program' },
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
    starters: {},
    samples: [1, 2].map((number) => ({ number, name: `name ${number}`, input: 'in', expected: 'out' })),
    hiddenTestCount: 2,
    isHarnessDriven: false,
    regression: [],
    changes: [],
    clarifications: [],
    ...change,
  };
}

/** A problem of three parts, the first of which is released. */
export function aProblem(change: Partial<ProblemView> = {}): ProblemView {
  return {
    slug: 'lru-cache',
    title: 'LRU cache',
    difficulty: 'medium',
    minutes: 18,
    topics: [],
    partCount: 3,
    contentHash: 'hash',
    languages: ['javascript', 'typescript'],
    parts: [aPart()],
    isDebriefDue: false,
    machineFactor: 1,
    ...change,
  };
}
