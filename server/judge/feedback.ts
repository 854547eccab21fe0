import { formatCase, formatExpectation } from '#contract/caseText.ts';
import type { HiddenResult, OpenResult, SourcePlace, TestResult } from '#contract/submission.ts';
import type { Expectation } from '#contract/testcase.ts';
import { formatValue } from '#contract/value.ts';
import type { Verdict } from '#contract/verdict.ts';
import { answerKindOf } from './answerKind.ts';
import { parseShownResults, type ActualResult } from './answer.ts';
import { isGradedOnMemory } from './judgeCases.ts';
import type { CaseResult, JudgedCase } from './judgedCase.ts';
import type { Judged } from './judgeSubmission.ts';
import type { CompileFailure } from './runner.ts';

/** Longest text of an input, an expectation or an output on a screen, in characters; what is longer is cut. */
const SHOWN_CHARS = 20_000;

/** Everything about a sample or custom testcase: nothing of it is secret. */
function openResult(result: CaseResult): OpenResult {
  const { judged, verdict, message, place, console, usage } = result;
  return {
    set: judged.set === 'custom' ? 'custom' : 'sample',
    number: judged.number,
    part: judged.part,
    name: judged.name,
    verdict,
    input: formatCase(judged.entry, judged.call, SHOWN_CHARS),
    expected: formatExpected(judged.custom ? judged.custom.typed : judged.expectation),
    reference: formatExpected(judged.custom?.reference ?? null),
    actual: formatActual(result),
    console,
    message: [message, judged.custom?.note].filter((sentence) => sentence).join(' ') || null,
    place,
    cpuMs: toTenths(usage.cpuMs),
    peakMiB: isGradedOnMemory(judged) ? toTenths(usage.peakMiB) : null,
  };
}

function toTenths(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 10) / 10;
}

/**
 * All that may be told of a hidden test: its verdict, its tags, CPU time in quarters of the limit, and of an error the
 * candidate's own line.
 *
 * @param number counted over all hidden tests of the submission.
 */
function hiddenResult(number: number, judged: JudgedCase, result: KeptResult | null): HiddenResult {
  return {
    set: 'hidden',
    number,
    part: judged.part,
    verdict: result?.verdict ?? null,
    tags: judged.tags,
    cpuAtMostMs: roundUpToQuarter(result?.cpuMs ?? null, judged.limits.cpuMs),
    line: result?.verdict === 'run_time_error' ? (result.place?.line ?? null) : null,
  };
}

function roundUpToQuarter(cpuMs: number | null, limitMs: number): number | null {
  if (cpuMs === null) return null;
  const quarter = limitMs / 4;
  return Math.min(limitMs, Math.max(1, Math.ceil(cpuMs / quarter)) * quarter);
}

/** What is kept of a testcase until the judgement: not its answer, which may be large, and there may be many. */
export interface KeptResult {
  readonly verdict: Verdict | null;
  readonly place: SourcePlace | null;
  readonly cpuMs: number | null;
  /** Null for a secret. */
  readonly open: OpenResult | null;
}

export function keptResult(result: CaseResult): KeptResult {
  const { judged, verdict, place, usage } = result;
  return { verdict, place, cpuMs: usage.cpuMs, open: judged.set === 'secret' ? null : openResult(result) };
}

/** A judgement of testcases that ran: `accepted`, or the verdict of the first that was not. */
export function judgementOf(cases: readonly JudgedCase[], results: readonly KeptResult[]): Judged {
  let hiddenNumber = 0;
  const views: TestResult[] = [];
  for (const [index, judged] of cases.entries()) {
    const result = results[index] ?? null;
    if (judged.set === 'secret') views.push(hiddenResult(++hiddenNumber, judged, result));
    else if (result?.open) views.push(result.open);
  }
  const failed = results.find((result) => result.verdict !== 'accepted' && result.verdict !== null);
  return {
    verdict: failed?.verdict ?? 'accepted',
    message: null,
    place: failed?.open?.place ?? null,
    results: views,
    passed: results.filter((result) => result.verdict === 'accepted' || result.verdict === null).length,
    total: cases.length,
  };
}

/** A judgement of a source that does not compile. The compiler saw nothing but the source, so all of it may be told. */
export function compileErrorOf(failure: CompileFailure, total: number): Judged {
  const { message, place } = failure;
  return { verdict: 'compile_error', message, place, results: [], passed: 0, total };
}

/** The text of what the program answered; null when it gave no answer. */
function formatActual({ ending, judged }: CaseResult): string | null {
  if (ending.kind !== 'answered' && ending.kind !== 'threw') return null;
  const text = ending.kind === 'answered' ? ending.text : ending.results;
  if (answerKindOf(judged.call) === 'stdout') return ending.kind === 'answered' ? cut(text) : null;
  const results = parseShownResults(text);
  if (!results) return `(an answer of ${text.length} characters, too long to show)`;
  if (ending.kind === 'threw' && results.length === 0) return null;
  return cut(results.map((result) => formatResult(result)).join('\n'));
}

function formatExpected(expectation: Expectation | null): string | null {
  return expectation && formatExpectation(expectation, SHOWN_CHARS);
}

function formatResult(result: ActualResult): string {
  return 'value' in result
    ? formatValue(result.value, SHOWN_CHARS)
    : `threw ${result.threw.name}: ${result.threw.message}`.replaceAll('\n', ' ');
}

function cut(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}
