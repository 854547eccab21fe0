import type { CaseCall, Expectation } from '#contract/testcase.ts';
import { isList, type TaggedValue } from '#contract/value.ts';
import { withoutUndefined } from '#contract/withoutUndefined.ts';
import { parseResults } from './answer.ts';
import { answerKindOf } from './answerKind.ts';
import type { AuthorCall } from './authorRunner.ts';
import { describeWrongResult, nameOddity } from './describeWrong.ts';
import { inputValue } from './inputValue.ts';
import type { JudgedCase } from './judgedCase.ts';
import type { Ruled } from './outcomeToVerdict.ts';

/** What the part's checker is asked about an answer; or the verdict, where there is nothing to ask. */
export type CheckQuestion = { readonly ask: AuthorCall } | { readonly ruled: Ruled };

/**
 * Longest text of an answer that is put before a checker, in characters. Reading it holds up everybody: 4 MiB take
 * some 40 ms.
 */
const CHECKED_CHARS = 4 * 1024 * 1024;

/** A sentence is shorter; what is longer quotes the answer, which may be megabytes. */
const REASON_CHARS = 1000;

/** @param text what the program answered; see `Ending`. */
export function checkQuestion(judged: JudgedCase, text: string): CheckQuestion {
  if (text.length > CHECKED_CHARS) return wrong('The answer is too long to be checked.');
  const actual = readActual(judged.call, text);
  if ('ruled' in actual) return actual;
  return {
    ask: {
      do: 'check',
      input: inputValue(judged.call),
      expected: judged.expectation ? expectedValue(judged.call, judged.expectation) : undefined,
      actual: actual.value,
    },
  };
}

/** Reads what the checker said, which was held against its shape by whoever executed it. */
export function checkVerdict(said: TaggedValue): Ruled {
  if (said === true) return { verdict: 'accepted', message: null, place: null };
  return { verdict: 'wrong_answer', message: reasonOf(said), place: null };
}

function readActual(
  call: CaseCall,
  text: string,
): { readonly value: TaggedValue } | { readonly ruled: Ruled } {
  const kind = answerKindOf(call);
  if (kind === 'stdout') return { value: text };
  const results = parseResults(text);
  const wanted = call.kind === 'class' ? call.steps.length : kind === 'results' ? results?.length : 1;
  if (!results || results.length !== wanted) return wrong('The answer cannot be read.');
  const values: TaggedValue[] = [];
  for (const [index, result] of results.entries()) {
    // A checker is given what an expectation could name: what cannot be compared is never right.
    if ('threw' in result || nameOddity(result.value) !== null)
      return wrong(describeWrongResult(call, index, { value: null }, result));
    values.push(withoutUndefined(result.value));
  }
  return { value: kind === 'results' ? values : (values[0] ?? null) };
}

function wrong(message: string | null): { readonly ruled: Ruled } {
  return { ruled: { verdict: 'wrong_answer', message, place: null } };
}

function expectedValue(call: CaseCall, expectation: Expectation): TaggedValue {
  switch (expectation.kind) {
    case 'value':
      return expectation.value;
    case 'stdout':
      return expectation.text;
    case 'results': {
      const values = expectation.results.map((result) => ('value' in result ? result.value : null));
      return answerKindOf(call) === 'results' ? values : (values[0] ?? null);
    }
  }
}

function reasonOf(said: TaggedValue): string | null {
  if (said === null || typeof said !== 'object' || isList(said) || said.$ !== 'object') return null;
  const reason = said.e.find(([key]) => key === 'reason')?.[1];
  if (typeof reason !== 'string') return null;
  return reason.length > REASON_CHARS ? `${reason.slice(0, REASON_CHARS)}…` : reason;
}
