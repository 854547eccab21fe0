import type { FunctionEntry } from '#contract/entry.ts';
import type {
  AuthoredProblem,
  AuthoredTestcase,
  AuthorProgram,
  Part,
} from '../../../server/catalog/problem.ts';
import type { TextCache } from '../../../server/catalog/textCache.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from '../../../server/judge/authorRunner.ts';
import type { Ending, Runner, Work } from '../../../server/judge/runner.ts';
import { BARE_PART, BARE_PROBLEM, NO_PROGRAMS, testReference } from '../testProblem.ts';

const SUM: FunctionEntry = {
  kind: 'function',
  name: 'sum',
  params: [{ name: 'numbers', type: 'list<integer>' }],
  returns: 'integer',
  isAsync: false,
  resultArgument: null,
};

export const GENERATE: AuthorProgram = { file: 'tests/generate.js', source: 'generate 1' };
export const ORACLE: AuthorProgram = { file: 'oracle.js', source: 'oracle 1' };

/** A secret whose input and expectation are left to programs. */
export function generatedCase(changes: Partial<AuthoredTestcase> = {}): AuthoredTestcase {
  return {
    set: 'secret',
    number: 1,
    name: 'many numbers',
    tags: ['huge'],
    check: { kind: 'exact' },
    place: { file: 'tests/secret.yaml', line: 7 },
    input: { kind: 'generated', key: 'args', generator: { name: 'numbers', seed: 3, size: 2 } },
    expectation: null,
    ...changes,
  };
}

export function authoredProblem(
  secrets: readonly AuthoredTestcase[],
  changes: Partial<Part<AuthoredTestcase>> = {},
): AuthoredProblem {
  const reference = testReference(1);
  return {
    ...BARE_PROBLEM,
    slug: 'sum',
    title: 'Sum',
    parts: [
      {
        ...BARE_PART,
        entry: SUM,
        secrets,
        programs: { ...NO_PROGRAMS, generate: GENERATE },
        reference,
        ...changes,
      },
    ],
    submissions: [reference],
  };
}

/** A runner at the port that ends each testcase as told, and keeps what it was given. */
export function fakeRunner(
  endingOf: (work: Work['cases'][number]) => Ending,
): Pick<Runner, 'execute'> & { readonly works: Work[] } {
  const works: Work[] = [];
  return {
    works,
    execute: (work, watcher) => {
      works.push(work);
      for (const [index, each] of work.cases.entries()) {
        const usage = { cpuMs: 1, wallMs: 1, peakMiB: null };
        watcher.onOutcome(index, { ending: endingOf(each), usage, console: '' });
      }
      return Promise.resolve({ compileFailure: null });
    },
  };
}

/** A runner of author programs at the port. */
export function fakeAuthorRunner(
  answerTo: (call: AuthorCall) => AuthorAnswer,
): Pick<AuthorRunner, 'execute'> & { readonly calls: AuthorCall[] } {
  const calls: AuthorCall[] = [];
  return {
    calls,
    execute: (_programs, asked) => {
      calls.push(...asked);
      return Promise.resolve(asked.map(answerTo));
    },
  };
}

export function memoryCache(): TextCache & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    find: (key) => Promise.resolve(held.get(key) ?? null),
    keep: (key, text) => {
      held.set(key, text);
      return Promise.resolve();
    },
  };
}
