import { LIVE_EVENT_TYPES, type LiveEvent } from '#contract/liveEvent.ts';
import type { CustomCase, JudgementView, OpenResult } from '#contract/submission.ts';
import { VERDICTS } from '#contract/verdict.ts';
import { FaultError } from '../errors.ts';

/*
 * What was written as JSON is read back here. It is our own writing, so only what tells its kind is checked: enough to
 * notice a damaged or hand-edited row, and far cheaper than its full shape.
 */

/** @throws FaultError `store_failed` when the text is no judgement. */
export function readJudgement(text: string): JudgementView {
  return withLaterMembers(readJson(text, isJudgement, 'a judgement'));
}

/** @throws FaultError `store_failed` when the text is no event. */
export function readEvent(text: string): LiveEvent {
  const event = readJson(text, isEvent, 'an event');
  if (event.type === 'submission_judged') return { ...event, judgement: withLaterMembers(event.judgement) };
  return event.type === 'test_finished' ? { ...event, result: withLaterResultMembers(event.result) } : event;
}

/** What was stored before parts and references were there says nothing of them. */
function withLaterMembers(judgement: JudgementView): JudgementView {
  return {
    ...judgement,
    results: judgement.results.map((result) =>
      result.set === 'hidden' ? result : withLaterResultMembers(result),
    ),
    toldLate: (judgement as Partial<JudgementView>).toldLate ?? [],
  };
}

function withLaterResultMembers(result: OpenResult): OpenResult {
  const { reference = null, peakMiB = null } = result as Partial<OpenResult>;
  return { ...result, reference, peakMiB };
}

/** @throws FaultError `store_failed` when the text is no source. */
export function readSource(text: string): string {
  return readJson(text, (value) => typeof value === 'string', 'a source');
}

/** @throws FaultError `store_failed` when the text is no list of custom testcases. */
export function readCustomCases(text: string): readonly CustomCase[] {
  return readJson(text, isCustomCases, 'a list of custom testcases');
}

function readJson<T>(text: string, isWanted: (value: unknown) => value is T, name: string): T {
  const value = parse(text, name);
  if (isWanted(value)) return value;
  throw damaged(name);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(name, cause);
  }
}

function damaged(name: string, cause?: unknown): FaultError {
  return new FaultError(
    'store_failed',
    `A row of the database is damaged: it should hold ${name}. Restore the database from a backup`,
    { cause },
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJudgement(value: unknown): value is JudgementView {
  return (
    isRecord(value) && VERDICTS.some((verdict) => verdict === value.verdict) && Array.isArray(value.results)
  );
}

function isEvent(value: unknown): value is LiveEvent {
  return isRecord(value) && LIVE_EVENT_TYPES.some((type) => type === value.type);
}

function isCustomCases(value: unknown): value is readonly CustomCase[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) => isRecord(item) && typeof item.input === 'string' && typeof item.expected === 'string',
    )
  );
}
