import type { Entry } from '#contract/entry.ts';
import type { SourcePlace } from '#contract/submission.ts';
import type { CaseCall, ExpectedResult, Expectation } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Check, Limits } from '../catalog/problem.ts';
import { parseResults, type ActualResult } from './answer.ts';
import { isRight, isSameOutput } from './checker.ts';
import { describeWrongOutput, describeWrongResult } from './describeWrong.ts';
import type { Ending, ThrownError } from './runner.ts';

/** What a testcase's verdict is given against. */
export interface Ruling {
  readonly entry: Entry;
  readonly call: CaseCall;
  /** Null: nothing to compare with; whatever it answers, it ran. */
  readonly expectation: Expectation | null;
  readonly check: Check;
  readonly limits: Limits;
}

/** A verdict with its reason. `verdict` is null where nothing was expected and the program answered. */
export interface Ruled {
  readonly verdict: Verdict | null;
  /** For the candidate, where it may be shown. Holds the candidate's own text. */
  readonly message: string | null;
  readonly place: SourcePlace | null;
}

/** Maps how an execution ended to a verdict. None of it is ever `judge_error`: after the source was sent, it is theirs. */
export function outcomeToVerdict(ruling: Ruling, ending: Ending): Ruled {
  switch (ending.kind) {
    case 'answered':
      return rule(ruling, ending.text);
    case 'threw':
      return ruled('run_time_error', describeError(ending.error), ending.error.place);
    case 'never_settled':
      return ruled(
        'run_time_error',
        'The promise never settles: nothing is left to run that could settle it.',
      );
    case 'no_entry':
      return ruled('run_time_error', ending.message);
    case 'time_limit':
      return ruled('time_limit_exceeded', describeTimeLimit(ruling, ending.waited));
    case 'memory_limit':
      return ruled('memory_limit_exceeded', `It needed more than ${ruling.limits.heapMiB} MiB of memory.`);
    case 'output_limit':
      return ruled('output_limit_exceeded', `${ending.what}.`);
    case 'harness_failed':
      return ruled('run_time_error', `${ending.message}.`);
    case 'crashed':
      return ruled('run_time_error', 'It crashed the process that ran it, each time.');
  }
}

function ruled(verdict: Verdict | null, message: string | null, place: SourcePlace | null = null): Ruled {
  return { verdict, message, place };
}

function describeError(error: ThrownError): string {
  return error.name === '' ? error.message : `${error.name}: ${error.message}`;
}

function describeTimeLimit(ruling: Ruling, waited: boolean): string {
  if (waited) return 'It kept waiting and gave no answer.';
  const used = `It used more than ${ruling.limits.cpuMs} ms of CPU time.`;
  return hasClock(ruling)
    ? `${used} The clock stands still while code runs, so a loop that waits for it never ends.`
    : used;
}

/** Whether a solution may have to wait, or sees time pass. */
function hasClock({ call, entry }: Ruling): boolean {
  switch (entry.kind) {
    case 'function':
      return call.kind === 'harness' || entry.isAsync;
    case 'class':
      return (
        call.kind === 'harness' ||
        Object.values(entry.methods).some(({ isAsync }) => isAsync) ||
        (call.kind === 'class' && call.steps.some((step) => step.do === 'advance'))
      );
    case 'program':
      return false;
  }
}

function rule(ruling: Ruling, text: string): Ruled {
  const { expectation } = ruling;
  if (!expectation) return ruled(null, null);
  if (expectation.kind === 'stdout')
    return isSameOutput(expectation.text, text)
      ? ruled('accepted', null)
      : ruled('wrong_answer', describeWrongOutput(expectation.text, text));
  const wanted = expectation.kind === 'value' ? [{ value: expectation.value }] : expectation.results;
  if (text === expectedText(wanted)) return ruled('accepted', null);
  if (text.length > readableChars(wanted))
    return ruled('wrong_answer', 'The answer is far longer than the right one.');
  const actual = parseResults(text);
  if (!actual || actual.length !== wanted.length) return ruled('wrong_answer', 'The answer cannot be read.');
  const wrong = wanted.findIndex((expected, index) => !isMet(ruling.check, expected, actual[index]));
  if (wrong < 0) return ruled('accepted', null);
  return ruled('wrong_answer', describeWrongResult(ruling.call, wrong, wanted[wrong], actual[wrong]));
}

/** The text that the guest's encoder writes for exactly these values; null when an error is expected. */
function expectedText(results: readonly ExpectedResult[]): string | null {
  const values: TaggedValue[] = [];
  for (const result of results) {
    if (!('value' in result)) return null;
    values.push(result.value);
  }
  return JSON.stringify(values);
}

/**
 * How long a right answer's text may be. Written differently (undefined for null, more digits within a tolerance) it
 * grows by less than eight times; what is longer is wrong without being read, so that reading it holds up nobody.
 */
function readableChars(results: readonly ExpectedResult[]): number {
  return 8 * JSON.stringify(results).length + 4096;
}

function isMet(check: Check, expected: ExpectedResult, actual: ActualResult | undefined): boolean {
  if (!actual) return false;
  if ('value' in expected) return 'value' in actual && isRight(check, expected.value, actual.value);
  const { words } = expected.throws;
  return 'threw' in actual && (words === null || actual.threw.message.includes(words));
}
