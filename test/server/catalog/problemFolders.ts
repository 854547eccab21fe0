import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The files of a problem by their paths in its folder. */
export type ProblemFiles = Readonly<Record<string, string | Uint8Array>>;

const PROSE: ProblemFiles = {
  'statement.md': 'Say what is asked.\n',
  'debrief.md': 'Say what a strong answer says.\n',
};

/** A small, valid problem with a function as its entry. */
export const FUNCTION_PROBLEM: ProblemFiles = {
  ...PROSE,
  'problem.yaml': `title: Two sum
difficulty: easy
minutes: 10
topics: [hash map]
entry:
  kind: function
  name: twoSum
  params: [{ name: numbers, type: list<integer> }, { name: target, type: integer }]
  returns: list<integer> | null
clarifications:
  - tag: no-pair
    ask: [no pair]
    answer: Then the answer is null.
    matters: true
`,
  'tests/sample.yaml': `- name: a pair
  tags: [basic]
  args: [[2, 7, 11], 9]
  expect: [0, 1]
`,
  'tests/secret.yaml': `- name: no pair
  tags: [no-pair]
  args: [[1, 2], 9]
  expect: null
- name: any order
  tags: [order]
  args: [[5, 4], 9]
  expect: [1, 0]
  check: unordered
`,
  'starter/javascript.js': 'function twoSum(numbers, target) {\n}\n',
  'submissions/accepted/pairs.js': 'function twoSum(numbers, target) {\n  return null;\n}\n',
};

/** A small, valid problem with a class as its entry. */
export const CLASS_PROBLEM: ProblemFiles = {
  ...PROSE,
  'problem.yaml': `title: Counter
difficulty: easy
minutes: 5
topics: [counting]
entry:
  kind: class
  name: Counter
  constructor: [{ name: start, type: integer }]
  methods:
    add: { params: [{ name: amount, type: integer }], returns: nothing }
    total: { returns: integer }
limits: { cpu_ms: 500, heap_mib: 32, output_kib: 16 }
`,
  'tests/sample.yaml': `- name: adds up
  tags: [basic]
  ops: [[Counter, 1], [add, 2], [total]]
  expect: [null, null, 3]
`,
  'tests/secret.yaml': `- name: two objects and a clock
  tags: [clock]
  ops: [["a = Counter", 1], ["b = Counter", 5], [a.add, 1], ["@advance", 1000], ["@step", -50], [b.total], [a.add, 0]]
  expect: [null, null, null, null, null, 5, { $throws: zero }]
`,
  'starter/javascript.js': 'class Counter {\n}\n',
  'starter/typescript.ts': 'class Counter {\n}\n',
  'submissions/accepted/counter.js': 'class Counter {\n}\n',
  'submissions/accepted/counter.ts': 'class Counter {\n}\n',
  'submissions/wrong_answer/forgets.js': '// Forgets.\nclass Counter {\n}\n',
};

/** A small, valid problem with a whole program as its entry. */
export const PROGRAM_PROBLEM: ProblemFiles = {
  ...PROSE,
  'problem.yaml': `title: Echo
difficulty: easy
minutes: 3
topics: [input]
entry: { kind: program }
`,
  'tests/sample.yaml': `- { name: one line, tags: [basic], stdin: "a\\n", expect: { stdout: "a\\n" } }
`,
  'tests/secret.yaml': `- { name: nothing, tags: [empty], stdin: "", expect: { stdout: "" } }
`,
  'starter/javascript.js': '',
  'submissions/accepted/echo.js': 'console.log(stdin);\n',
};

/** Replaces one text in one file; both must be there, so that no test passes for want of its fault. */
export function withChange(files: ProblemFiles, path: string, from: string, to: string): ProblemFiles {
  const text = files[path];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...files, [path]: text.replace(from, to) };
}

export function without(files: ProblemFiles, path: string): ProblemFiles {
  if (!(path in files)) throw new Error(`there is no ${path}`);
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Writes a problem into a temporary folder, which goes when the test ends. @returns the folder. */
export async function writeProblem(files: ProblemFiles, slug = 'a-problem'): Promise<string> {
  const folder = join(await makeFolder(), slug);
  await fillFolder(folder, files);
  return folder;
}

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dryrun-catalog-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function fillFolder(folder: string, files: ProblemFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
