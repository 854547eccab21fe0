import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the problem stands in the client. */
export const STAGED = '/problems/staged-tally';

/** Passes every test of part 1. */
export const TALLY = `class Tally {
  constructor(limit) { this.limit = limit; this.total = 0; }
  add(amount) { this.total = Math.min(this.limit, this.total + amount); return this.total; }
}`;

/** Takes a limit of 0 for none, which the samples do not show. */
export const TALLY_WITHOUT_ZERO = TALLY.replace('= limit;', '= limit || Infinity;');

/** Passes every test of parts 2 and 3. */
export const MERGE = `function merge(totals) {
  let sum = 0;
  for (let i = 0; i < totals.length; i += 1) sum += totals[i];
  return sum;
}`;

const FILES: Readonly<Record<string, string>> = {
  'problem.yaml': `title: Staged tally
difficulty: easy
minutes: 5
topics: [counting]
entry:
  kind: class
  name: Tally
  constructor: [{ name: limit, type: integer }]
  methods:
    add: { params: [{ name: amount, type: integer }], returns: integer }
limits: { cpu_ms: 1000, heap_mib: 32, output_kib: 64 }
clarifications:
  - tag: limit-zero
    ask: [May the limit be 0?, zero]
    answer: Yes. The total then stays 0.
    matters: true
  - tag: over-limit
    ask: [What does add give once the limit is reached?, cap]
    answer: The limit itself, however much is added.
    matters: true
probes:
  - { ask: Who notices that the tally stopped growing?, strong: An alert on the rate of refused additions. }
`,
  'statement.md': 'Keep a tally that never goes over its limit.\n',
  'debrief.md': 'A strong answer names the limit of nothing before it writes a line.\n',
  'starter/javascript.js': 'class Tally {\n  constructor(limit) {\n  }\n\n  add(amount) {\n  }\n}\n',
  'starter/typescript.ts':
    'class Tally {\n  constructor(limit: number) {\n  }\n\n  add(amount: number): number {\n    return 0;\n  }\n}\n',
  'validate.js': `export function validate(ops) {
  for (const op of ops) {
    if (op[0] === 'Tally' && op[1] < 0) return 'limit must be 0 or more: ' + op[1];
  }
  return true;
}
`,
  'tests/sample.yaml': `- name: it grows
  tags: [basic]
  ops: [[Tally, 10], [add, 3], [add, 4]]
  expect: [null, 3, 7]
`,
  'tests/secret.yaml': `- name: a limit of nothing
  tags: [limit-zero]
  ops: [[Tally, 0], [add, 3]]
  expect: [null, 0]
- name: it stops at the limit
  tags: [over-limit]
  ops: [[Tally, 5], [add, 3], [add, 4], [add, 1]]
  expect: [null, 3, 5, 5]
`,
  'submissions/accepted/plain.js': `${TALLY}\n`,
  'submissions/accepted/typed.ts': `class Tally {
  private total = 0;
  private readonly limit: number;
  constructor(limit: number) { this.limit = limit; }
  add(amount: number): number { this.total = Math.min(this.limit, this.total + amount); return this.total; }
}
`,
  'parts/02-merge/part.yaml': `entry:
  kind: function
  name: merge
  params: [{ name: totals, type: list<integer> }]
  returns: integer
limits: { heap_mib: 16 }
clarifications: []
`,
  'parts/02-merge/statement.md': 'There are many tallies now. Merge their totals into one.\n',
  'parts/02-merge/starter/javascript.js': 'function merge(totals) {\n}\n',
  'parts/02-merge/starter/typescript.ts': 'function merge(totals: number[]): number {\n  return 0;\n}\n',
  'parts/02-merge/tests/sample.yaml':
    '- { name: three of them, tags: [memory], args: [[1, 2, 3]], expect: 6 }\n',
  'parts/02-merge/tests/secret.yaml': '- { name: none, tags: [empty], args: [[]], expect: 0 }\n',
  'parts/02-merge/submissions/accepted/both.js': `${TALLY}\n${MERGE}\n`,
  'parts/02-merge/submissions/accepted/both.ts': `class Tally {
  private total = 0;
  private readonly limit: number;
  constructor(limit: number) { this.limit = limit; }
  add(amount: number): number { this.total = Math.min(this.limit, this.total + amount); return this.total; }
}
function merge(totals: number[]): number { return totals.reduce((sum, total) => sum + total, 0); }
`,
  'parts/03-late/part.yaml': 'regression: none\nlimits: { heap_mib: 24 }\n',
  'parts/03-late/statement.md':
    'Totals arrive one after the other, and each arrival asks for the sum so far.\n',
  'parts/03-late/harness.js': `export async function drive(input, { solution }) {
  const sums = [];
  const seen = [];
  for (let i = 0; i < input.arrivals.length; i += 1) {
    seen[i] = input.arrivals[i];
    sums[i] = solution.call('merge', [seen]);
  }
  return { sums };
}
`,
  'parts/03-late/tests/sample.yaml':
    '- { name: two arrive, tags: [order], input: { arrivals: [4, 5] }, expect: { sums: [4, 9] } }\n',
  'parts/03-late/tests/secret.yaml':
    '- { name: nothing arrives, tags: [empty], input: { arrivals: [] }, expect: { sums: [] } }\n',
  'parts/03-late/submissions/accepted/merge.js': `${MERGE}\n`,
  'parts/03-late/submissions/accepted/merge.ts':
    'function merge(totals: number[]): number { return totals.reduce((sum, total) => sum + total, 0); }\n',
};

/** Writes a small problem of three parts: a class, a function that appends a starter, and a harness over it. */
export async function writeStagedProblem(problemsFolder: string): Promise<void> {
  for (const [path, text] of Object.entries(FILES)) {
    const file = join(problemsFolder, 'staged-tally', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
