import type { ProblemFiles } from '../catalog/problemFolders.ts';

const RIGHT = `function largest(numbers) {
  return numbers.reduce((most, number) => Math.max(most, number));
}
`;
const BOTH = `${RIGHT}function smallest(numbers) {
  return -largest(numbers.map((number) => -number));
}
`;

/** Part 2 asks for a function beside that of part 1; its hidden test is generated and answered by an oracle. */
export const TWO_PART_PROBLEM: ProblemFiles = {
  'problem.yaml': `title: Largest
difficulty: easy
minutes: 5
topics: [lists]
entry: { kind: function, name: largest, params: [{ name: numbers, type: list<integer> }], returns: integer }
`,
  'statement.md': 'Find the largest number.\n',
  'debrief.md': 'One pass.\n',
  'starter/javascript.js': 'function largest(numbers) {\n}\n',
  'tests/sample.yaml': '- { name: three, tags: [basic], args: [[1, 3, 2]], expect: 3 }\n',
  'tests/secret.yaml': '- { name: negative, tags: [boundary], args: [[-2, -1]], expect: -1 }\n',
  'submissions/accepted/reduce.js': RIGHT,
  'submissions/wrong_answer/from-zero.js': `// wrong: begins with 0\nfunction largest(numbers) {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
`,
  'parts/02-smallest/part.yaml': `entry: { kind: function, name: smallest, params: [{ name: numbers, type: list<integer> }], returns: integer }
`,
  'parts/02-smallest/statement.md': 'And the smallest.\n',
  'parts/02-smallest/tests/sample.yaml': '- { name: three, tags: [basic], args: [[1, 3, 2]], expect: 1 }\n',
  'parts/02-smallest/tests/secret.yaml':
    '- { name: many, tags: [huge], args: { $generate: { name: many, seed: 1, size: 2000 } } }\n',
  'parts/02-smallest/tests/generate.js': `export function many({ size, random }) {
  return [Array.from({ length: size }, () => Math.floor(random() * 1e6) - 500)];
}
`,
  'parts/02-smallest/oracle.js': `export function answer([numbers]) {
  return [...numbers].sort((a, b) => a - b)[0];
}
`,
  'parts/02-smallest/submissions/accepted/both.js': BOTH,
  'parts/02-smallest/submissions/wrong_answer/forgets-the-first.js': `// wrong: part 1 is gone
function smallest(numbers) {
  return numbers.reduce((least, number) => Math.min(least, number));
}
`,
  'parts/02-smallest/submissions/wrong_answer/sorts-as-text.js': `// wrong: sorts as text
${RIGHT}function smallest(numbers) {
  return [...numbers].sort()[0];
}
`,
};
