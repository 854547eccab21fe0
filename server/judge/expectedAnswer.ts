import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseCall, Expectation, ExpectedResult } from '#contract/testcase.ts';
import { isList, type TaggedValue } from '#contract/value.ts';
import { withoutUndefined } from '#contract/withoutUndefined.ts';
import type { Check } from '../catalog/problem.ts';
import { parseResults, type ActualResult } from './answer.ts';
import { answerKindOf } from './answerKind.ts';
import { nameOddity } from './describeWrong.ts';

/** A testcase whose expectation was computed. */
interface AnsweredCase {
  readonly call: CaseCall;
  readonly check: Check;
}

/** The expectation, or why there is none, to follow the words "it answers". */
export type ExpectedAnswer = { readonly ok: Expectation } | { readonly wrong: string };

/** Results that are read before others get a turn. */
const RESULTS_A_TURN = 4_000;

/** Reads what oracle.js answered. */
export async function expectedOfOracle(
  { call, check }: AnsweredCase,
  answer: TaggedValue,
): Promise<ExpectedAnswer> {
  if (check.kind === 'checker') return { ok: { kind: 'value', value: answer } };
  switch (answerKindOf(call)) {
    case 'stdout':
      return typeof answer === 'string'
        ? { ok: { kind: 'stdout', text: answer } }
        : { wrong: 'no text; it must answer what stands on standard output' };
    case 'value':
      return expectedValue(check, answer);
    case 'result':
      return expectedResults(check, [{ value: answer }]);
    case 'results': {
      if (answer === null || typeof answer !== 'object' || !isList(answer))
        return { wrong: 'no list; it must answer a list of results' };
      const wanted = call.kind === 'class' ? call.steps.length : answer.length;
      if (answer.length !== wanted)
        return {
          wrong: `${answer.length} results for ${wanted} operations; it must answer one for each, null where nothing is returned`,
        };
      return expectedResults(
        check,
        answer.map((value) => ({ value })),
      );
    }
  }
}

/** Reads the text with which the reference answered. */
export async function expectedOfReference(
  { call, check }: AnsweredCase,
  text: string,
): Promise<ExpectedAnswer> {
  const kind = answerKindOf(call);
  if (kind === 'stdout') return { ok: { kind: 'stdout', text } };
  const results = parseResults(text);
  if (!results) return { wrong: 'what cannot be read' };
  const [first] = results;
  return kind === 'value' && first && 'value' in first
    ? expectedValue(check, first.value)
    : expectedResults(check, results);
}

function expectedValue(check: Check, value: TaggedValue): ExpectedAnswer {
  const plain = check.kind === 'strict' ? value : withoutUndefined(value);
  const odd = nameOddity(plain);
  return odd === null ? { ok: { kind: 'value', value: plain } } : { wrong: `${odd}, which is not compared` };
}

async function expectedResults(check: Check, answered: readonly ActualResult[]): Promise<ExpectedAnswer> {
  const results: ExpectedResult[] = [];
  for (const [index, result] of answered.entries()) {
    if (index % RESULTS_A_TURN === RESULTS_A_TURN - 1) await nextTurn();
    if ('threw' in result) {
      results.push({ throws: { words: null } });
      continue;
    }
    const value = check.kind === 'strict' ? result.value : withoutUndefined(result.value);
    const odd = nameOddity(value);
    if (odd !== null) return { wrong: `${odd} as result ${index + 1}, which is not compared` };
    results.push({ value });
  }
  return { ok: { kind: 'results', results } };
}
