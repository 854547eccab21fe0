import type { Testcase } from '../../server/catalog/problem.ts';
import type { ProblemFiles } from '../server/catalog/problemFolders.ts';
import { findCanaries, makeCanaries } from './canaries.ts';
import { makeHostileProblems } from './problems.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

export interface CanaryFolder {
  readonly files: ProblemFiles;
  /** Must never be sent or logged. */
  readonly canaries: readonly string[];
  /** Stands in the sample's name, so it must be sent. */
  readonly control: string;
}

/**
 * A folder of problems. `two-sum` has canaries wherever something is kept from candidates; `follow-up` has them in a
 * part of which nothing was released.
 */
export function makeCanaryFolder(): CanaryFolder {
  const { word, all } = makeCanaries();
  const { problems, canaries } = makeHostileProblems();
  const control = makeCanaries().word();
  const secrets = problems['two-sum'].parts.flatMap((part) =>
    part.secrets.map((secret) => ({ ...authored(secret), why: word() })),
  );
  const sample = { name: `sample ${control}`, tags: ['basic'], args: [[2, 7, 11, 15], 9], expect: [0, 1] };
  const noPair = { name: word(), tags: ['no-pair'], args: [[5, 7], 50], expect: null };
  const twoSum = {
    'problem.yaml': yaml({
      title: 'Two sum',
      difficulty: 'easy',
      minutes: 10,
      topics: ['hash map'],
      entry: {
        kind: 'function',
        name: 'twoSum',
        params: [
          { name: 'numbers', type: 'list<integer>' },
          { name: 'target', type: 'integer' },
        ],
        returns: 'list<integer> | null',
      },
      clarifications: [{ tag: 'no-pair', ask: [word()], answer: word(), matters: true }],
      complexity: { time: word(), space: word() },
      probes: [{ ask: 'And at 3 a.m.?', strong: word() }],
    }),
    'statement.md': 'Find the two numbers that add up to the target.\n',
    'debrief.md': `A strong answer says ${word()}.\n`,
    'starter/javascript.js': 'function twoSum(numbers, target) {\n}\n',
    'tests/sample.yaml': yaml([sample]),
    'tests/secret.yaml': yaml([...secrets, noPair]),
    'submissions/accepted/right.js': `// ${word()}\n${RIGHT_SOURCES['two-sum']}\n`,
    [`submissions/wrong_answer/${word()}.js`]: `// ${word()}\nfunction twoSum() {}\n`,
  };
  const followUp = {
    ...twoSum,
    'parts/02-next/part.yaml': yaml({ title: word() }),
    'parts/02-next/statement.md': `${word()}\n`,
    'parts/02-next/tests/secret.yaml': yaml([{ ...noPair, name: word() }]),
  };
  const files = { ...below('two-sum', twoSum), ...below('follow-up', followUp) };
  const kept = findCanaries(JSON.stringify(files), [...canaries, ...all()]);
  return { files, canaries: kept, control };
}

/** A testcase as its author wrote it. */
function authored({ name, tags, call, expectation }: Testcase): object {
  const [result] = expectation?.kind === 'results' ? expectation.results : [];
  if (call.kind !== 'function' || !result || !('value' in result))
    throw new TypeError(`${name} is no call of a function that answers`);
  return { name, tags, args: call.args, expect: result.value };
}

function below(folder: string, files: ProblemFiles): ProblemFiles {
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${folder}/${file}`, content]));
}

/** JSON is YAML. */
function yaml(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
