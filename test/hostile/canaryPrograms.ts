import type { ProblemFiles } from '../server/catalog/problemFolders.ts';
import type { Canaries } from './canaries.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

/** What the validator says of an empty list, which may be told. */
export const TELLING_VALIDATOR = 'numbers must hold one or more';

/**
 * The author's programs of `two-sum`. Its checker quotes the whole testcase in its reason, the validator throws canaries
 * at a list that begins with 13, and the generator makes a hidden test of canaries; its first number is as problems.ts
 * wants it.
 */
export function canaryPrograms({ word, number, oddMultipleOfFive }: Canaries): ProblemFiles {
  return {
    'checker.js': `// ${word()}
export function check({ input, expected, actual }) {
  if (JSON.stringify(actual ?? null) === JSON.stringify(expected ?? null)) return true;
  return { reason: JSON.stringify({ input, expected }) };
}
`,
    'validate.js': `// ${word()}
export function validate([numbers]) {
  if (numbers[0] === 13) throw new Error('${word()}');
  return numbers.length > 0 || '${TELLING_VALIDATOR}';
}
`,
    'oracle.js': `// ${word()}
export function answer([numbers, target]) {
  for (let i = 0; i < numbers.length; i++)
    for (let j = 0; j < i; j++) if (numbers[i] + numbers[j] === target) return [j, i];
  return null;
}
`,
    'tests/generate.js': `// ${word()}
export function hiddenNumbers() {
  return [[${oddMultipleOfFive()}, ${number()}, 1, 2], 3];
}
`,
  };
}

/**
 * A second part of `two-sum`.
 *
 * @param later what is sent once the part was asked for.
 */
export function canaryPart(kept: Canaries, later: Canaries): ProblemFiles {
  const tag = later.word();
  const secret = (tags: readonly string[]): object => ({
    name: kept.word(),
    tags,
    args: [[kept.number(), 4], kept.number()],
    expect: null,
  });
  const files = {
    'part.yaml': json({
      clarifications: [{ tag, ask: [later.word(), kept.word()], answer: later.word(), matters: true }],
      probes: [{ ask: later.word(), strong: later.word() }],
      complexity: { time: kept.word(), space: kept.word() },
    }),
    'statement.md': `${later.word()}\n`,
    'starter/javascript.js': `// ${later.word()}\n`,
    'tests/sample.yaml': json([
      { name: later.word(), tags: ['basic'], args: [[4, later.number()], 1], expect: null },
    ]),
    'tests/secret.yaml': json([secret(['basic']), secret([tag])]),
    'tests/trace.yaml': json([secret(['basic'])]),
    'checker.js': `// ${kept.word()}\nexport function check() {\n  return true;\n}\n`,
    'submissions/accepted/right.js': `// ${kept.word()}\n${RIGHT_SOURCES['two-sum']}\n`,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [`parts/02-next/${file}`, content]),
  );
}

/** JSON is YAML. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
