import type { Testcase } from '../../server/catalog/problem.ts';
import type { ProblemFiles } from '../server/catalog/problemFolders.ts';
import { canaryPart, canaryPrograms, TELLING_VALIDATOR } from './canaryPrograms.ts';
import { findCanaries, makeCanaries, type Canaries } from './canaries.ts';
import { makeHostileProblems } from './problems.ts';
import { RIGHT_SOURCES } from './rightSources.ts';

export interface CanaryFolder {
  readonly files: ProblemFiles;
  /** Must never be sent or logged. */
  readonly canaries: readonly string[];
  /** Must be sent: the name of the sample, the answer that is told late, and the validator's sentence. */
  readonly controls: readonly string[];
  /** Must be sent once they are asked for: the next part of `follow-up`, its question's answer, its notes. */
  readonly due: readonly string[];
}

/**
 * A folder of problems. `two-sum` has canaries wherever something is kept from candidates; `follow-up` has them in a
 * part that is not released, too; `broken` has them in what is wrong with it.
 */
export function makeCanaryFolder(): CanaryFolder {
  const kept = makeCanaries();
  const told = makeCanaries();
  const later = makeCanaries();
  const { problems, canaries } = makeHostileProblems();
  const [sampleName, lateAnswer] = [told.word(), told.word()];
  const secrets = problems['two-sum'].parts.flatMap((part) =>
    part.secrets.map((secret) => ({ ...authored(secret), why: kept.word() })),
  );
  const base: BaseTexts = { sampleName, lateAnswer, notes: 'first find out why', secrets };
  const followUp = {
    ...baseFiles(kept, { ...base, notes: later.word() }),
    ...canaryPart(kept, later),
  };
  const broken = {
    ...baseFiles(kept, base),
    'tests/secret.yaml': yaml([{ name: kept.word(), tags: [kept.word()], args: kept.word(), expect: null }]),
  };
  const files = {
    ...below('two-sum', baseFiles(kept, base)),
    ...below('follow-up', followUp),
    ...below('broken', broken),
  };
  return {
    files,
    canaries: findCanaries(JSON.stringify(files), [...canaries, ...kept.all(), ...later.all()]),
    controls: [...told.all(), TELLING_VALIDATOR],
    due: later.all(),
  };
}

interface BaseTexts {
  readonly sampleName: string;
  /** Told with a verdict, when the hidden test that depends on it failed. */
  readonly lateAnswer: string;
  /** Sent once the problem is accepted. */
  readonly notes: string;
  readonly secrets: readonly object[];
}

/** The files of a problem with one part. */
function baseFiles(canaries: Canaries, texts: BaseTexts): ProblemFiles {
  const { word, number } = canaries;
  const sample = { name: texts.sampleName, tags: ['basic'], args: [[2, 7, 11, 15], 9], expect: [0, 1] };
  const noPair = { name: word(), tags: ['no-pair'], args: [[5, 7], 50], expect: null };
  const generated = {
    name: word(),
    tags: ['random'],
    args: { $generate: { name: 'hiddenNumbers', seed: 1, size: 4 } },
  };
  return {
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
      clarifications: [
        { tag: 'no-pair', ask: ['Is there always a pair?', word()], answer: texts.lateAnswer, matters: true },
        { tag: 'limits', ask: ['How many numbers are there?'], answer: word(), matters: false },
      ],
      complexity: { time: word(), space: word() },
      probes: [{ ask: 'And at 3 a.m.?', strong: texts.notes }],
    }),
    'statement.md': 'Find the two numbers that add up to the target.\n',
    'debrief.md': `A strong answer says ${texts.notes}.\n`,
    'starter/javascript.js': 'function twoSum(numbers, target) {\n}\n',
    'tests/sample.yaml': yaml([sample]),
    'tests/secret.yaml': yaml([...texts.secrets, noPair, generated]),
    'tests/trace.yaml': yaml([{ name: word(), tags: ['basic'], args: [[number(), 1], 5], expect: null }]),
    'submissions/accepted/right.js': `// ${word()}\n${RIGHT_SOURCES['two-sum']}\n`,
    [`submissions/wrong_answer/${word()}.js`]: `// ${word()}\nfunction twoSum() {}\n`,
    ...canaryPrograms(canaries),
  };
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
