import { CLASS_PROBLEM, FUNCTION_PROBLEM, PROGRAM_PROBLEM, type ProblemFiles } from './problemFolders.ts';

/** A class with two follow-ups: the second part changes the settings, the third the entry. */
export const PARTED_PROBLEM: ProblemFiles = {
  ...CLASS_PROBLEM,
  'problem.yaml': `${String(CLASS_PROBLEM['problem.yaml'])}clarifications:
  - { tag: overflow, ask: [How large?], answer: As large as you like., matters: false }
complexity: { time: O(1), space: O(1), measure: { generator: adds, sizes: [10, 20] } }
probes: [{ ask: Who counts?, strong: The service. }]
`,
  'tests/generate.js': `export function adds({ size }) {
  return [['Counter', 0], ...Array.from({ length: size }, () => ['add', 1])];
}
export function* manyAdds({ size }) {
  yield ['Counter', 0];
  for (let i = 0; i < size; i += 1) yield ['add', 1];
}
`,
  'validate.js': `import { adds } from './tests/generate.js';
export function validate(ops) {
  return adds && ops ? true : 'no';
}
`,
  'tests/trace.yaml': `- { name: by hand, tags: [basic], ops: [[Counter, 2], [total]], expect: [null, 2] }
`,
  'parts/02-more/part.yaml': `minutes: 7
limits: { heap_mib: 16 }
clarifications:
  - { tag: reset, ask: [May it go back?], answer: Never., matters: true }
release: { after_minutes: 12 }
`,
  'parts/02-more/statement.md': 'Now with many.\n',
  'parts/02-more/tests/sample.yaml': `- { name: two, ops: [[Counter, 1], [add, 2], [add, 3], [total]], expect: [null, null, null, 6] }
`,
  'parts/02-more/tests/secret.yaml': `- { name: never back, tags: [reset], ops: [[Counter, 3], [total]], expect: [null, 3] }
- { name: generated, tags: [huge], ops: { $generate: { name: adds, seed: 7, size: 100 } } }
- { name: streamed, tags: [huge, memory], ops: { $generate: { name: manyAdds, seed: 0, size: 5000000, stream: true } } }
`,
  'parts/02-more/starter/javascript.js': '// Go on.\n',
  'parts/02-more/submissions/accepted/counter.js': 'class Counter {}\n',
  'parts/02-more/submissions/accepted/counter.ts': 'class Counter {}\n',
  'parts/03-waits/part.yaml': `entry:
  kind: function
  name: wait
  params: [{ name: task, type: async function }, { name: ms, type: integer }]
  returns: any
  async: true
regression: [1]
`,
  'parts/03-waits/statement.md': 'Now wait.\n',
  'parts/03-waits/harness.js':
    'export async function drive(input, { solution }) {\n  return solution.call("wait", [input]);\n}\n',
  'parts/03-waits/tests/sample.yaml': `- { name: once, input: { after: 900 }, expect: { at: 900, list: [.inf] } }
`,
  'parts/03-waits/tests/secret.yaml': `- { name: twice, tags: [concurrent, reset], input: [1, { $$ref: x }], expect: null, check: unordered }
`,
  'parts/03-waits/submissions/accepted/wait.js': 'async function wait() {}\n',
  'parts/03-waits/submissions/accepted/wait.ts': 'async function wait() {}\n',
};

/** A function whose answers a checker compares, with a data file. */
export const CHECKED_PROBLEM: ProblemFiles = {
  ...FUNCTION_PROBLEM,
  'checker.js': 'export function check({ actual }) {\n  return actual ? true : { reason: "nothing" };\n}\n',
  'oracle.js': 'export const answer = ([numbers]) => numbers;\n',
  'tests/sample.yaml': `- name: free
  args: [[2, 7], 9]
- name: what the checker understands
  args: [[2, 8], 9]
  expect: { least: 0.5 }
- name: compared as ever
  args: [[2, 9], 9]
  expect: [0, 1]
  check: exact
`,
};

/** A program that reads a data file. */
export const LOG_PROBLEM: ProblemFiles = {
  ...PROGRAM_PROBLEM,
  'tests/data/access.log': 'one\ntwo\n',
  'tests/secret.yaml': `- { name: a log, tags: [basic], stdin: { $file: access.log }, expect: { stdout: { $file: access.log } } }
- { name: nothing, tags: [empty], stdin: "", expect: { stdout: "" } }
`,
};
