import type { Entry } from '#contract/entry.ts';
import type { OpenResult, ProgressView } from '#contract/submission.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { Part, Problem, Testcase, TestcaseSet } from '../../../server/catalog/problem.ts';
import { FaultError } from '../../../server/errors.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from '../../../server/judge/authorRunner.ts';
import { createJudge } from '../../../server/judge/createJudge.ts';
import type { Judged, JudgeRequest } from '../../../server/judge/judgeSubmission.ts';
import type { Ending, Runner, Work } from '../../../server/judge/runner.ts';
import { noAuthorRunner } from '../noAuthorRunner.ts';
import { BARE_PART, BARE_PROBLEM, testReference } from '../testProblem.ts';

const ENTRY: Entry = {
  kind: 'function',
  name: 'double',
  params: [{ name: 'n', type: 'integer' }],
  returns: 'integer',
  isAsync: false,
  resultArgument: null,
};

/** A testcase of `double`, right but for what is given. */
export function doubleCase(
  set: TestcaseSet,
  number: number,
  input: number,
  changes: Partial<Testcase> = {},
): Testcase {
  return {
    set,
    number,
    name: `${set} called ${input}`,
    tags: ['basic'],
    call: { kind: 'function', args: [input] },
    expectation: { kind: 'results', results: [{ value: 2 * input }] },
    check: { kind: 'exact' },
    place: { file: `tests/${set}.yaml`, line: number },
    ...changes,
  };
}

/** Two samples, 1 and 2, and as many secrets as wanted, from 1000 on. */
export function doublePart(secretCount: number, changes: Partial<Part> = {}): Part {
  return {
    ...BARE_PART,
    entry: ENTRY,
    samples: [doubleCase('sample', 1, 1), doubleCase('sample', 2, 2)],
    secrets: Array.from({ length: secretCount }, (_, index) => doubleCase('secret', index + 1, 1000 + index)),
    reference: testReference(1),
    ...changes,
  };
}

export function doubleProblem(secretCount: number, parts = [doublePart(secretCount)]): Problem {
  return { ...BARE_PROBLEM, slug: 'double', title: 'Double', parts };
}

/** Ends each case as told by its argument; stands in for processes, nothing else. */
export function fakeRunner(
  endingOf: (input: number, work: Work) => Ending,
  faults = 0,
): Runner & { readonly works: Work[] } {
  const works: Work[] = [];
  return {
    works,
    execute: async (work, watcher) => {
      works.push(work);
      if (works.length <= faults) throw new FaultError('runner_did_not_start', 'no process');
      watcher.onStart?.();
      for (const [index, { call }] of work.cases.entries()) {
        const input = call.kind === 'function' ? Number(call.args[0]) : 0;
        const outcome = {
          ending: endingOf(input, work),
          usage: { cpuMs: 260, wallMs: 300, peakMiB: 12.34 },
          console: 'printed',
        };
        if (watcher.onOutcome(index, outcome) === 'stop') break;
      }
      return { compileFailure: null };
    },
    close: async () => undefined,
  };
}

export const right = (input: number): Ending => ({ kind: 'answered', text: `[${2 * input}]` });

/** Whether a runner was given the author's own solution. */
export function isReference(work: Work): boolean {
  return work.source === testReference(1).source;
}

export interface FakeAuthor extends AuthorRunner {
  readonly calls: AuthorCall[];
}

/** Answers as it is told; stands in for the process of the author's programs, nothing else. */
export function fakeAuthor(answerOf: (call: AuthorCall) => AuthorAnswer | Promise<AuthorAnswer>): FakeAuthor {
  const calls: AuthorCall[] = [];
  return {
    calls,
    execute: async (_programs, asked) => {
      calls.push(...asked);
      const answers: AuthorAnswer[] = [];
      for (const call of asked) answers.push(await answerOf(call));
      return answers;
    },
    close: async () => undefined,
  };
}

/** What a checker says of a wrong answer. */
export function refusal(reason: string): AuthorAnswer {
  return { kind: 'value', value: { $: 'object', e: [['reason', reason]] } };
}

/** A checker that fails. */
export const FAILED: AuthorAnswer = {
  kind: 'failed',
  program: { file: 'checker.js', source: '' },
  line: 3,
  message: 'the words of the checker',
};

/** Takes for right whatever is expected; of what has no expectation, even numbers. */
export function honestCheck(call: AuthorCall): AuthorAnswer {
  if (call.do !== 'check') throw new TypeError(`a checker was asked to ${call.do}`);
  const isRight =
    call.expected === undefined ? Number(call.actual) % 2 === 0 : isSame(call.expected, call.actual);
  return isRight ? { kind: 'value', value: true } : refusal(`${JSON.stringify(call.actual)} is wrong`);
}

function isSame(one: TaggedValue, other: TaggedValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface JudgeOptions {
  readonly author?: AuthorRunner;
  readonly now?: () => number;
  readonly machineFactor?: number;
  readonly onOpenResult?: (result: OpenResult) => void;
}

/** Has the server's judge judge a request, and keeps all that it tells. */
export async function judge(
  runner: Runner,
  changes: Partial<JudgeRequest> = {},
  { author = noAuthorRunner, now = () => 0, machineFactor = 1, onOpenResult }: JudgeOptions = {},
): Promise<{
  judgement: Judged;
  open: OpenResult[];
  progress: ProgressView[];
  faults: FaultError[];
}> {
  const open: OpenResult[] = [];
  const progress: ProgressView[] = [];
  const faults: FaultError[] = [];
  const judgeSubmission = createJudge({
    runner,
    authorRunner: author,
    machineFactor,
    now,
    onFault: (fault) => faults.push(fault),
  });
  const judgement = await judgeSubmission(
    {
      problem: doubleProblem(4),
      part: 1,
      kind: 'submit',
      language: 'javascript',
      source: '',
      customCases: [],
      ...changes,
    },
    {
      onStart: () => undefined,
      onOpenResult: (result) => {
        open.push(result);
        onOpenResult?.(result);
      },
      onHiddenProgress: (view) => progress.push(view),
      signal: new AbortController().signal,
    },
  );
  return { judgement, open, progress, faults };
}
