import { parseCaseText, parseExpectationText } from '#contract/caseText.ts';
import { CUSTOM_CASE_CHARS_LIMIT, CUSTOM_CASES_LIMIT } from '#contract/limits.ts';
import type { PartView } from '#contract/problem.ts';
import type { CustomCase } from '#contract/submission.ts';

/** A mistake in a typed testcase; `line` is counted from 1. */
export interface CaseMistake {
  readonly field: 'input' | 'expected';
  readonly line: number;
  readonly message: string;
}

export type CustomCasesAction =
  | { readonly type: 'added'; readonly template: CustomCase }
  | { readonly type: 'changed'; readonly index: number; readonly change: Partial<CustomCase> }
  | { readonly type: 'removed'; readonly index: number };

export function reduceCustomCases(
  cases: readonly CustomCase[],
  action: CustomCasesAction,
): readonly CustomCase[] {
  switch (action.type) {
    case 'added':
      return cases.length >= CUSTOM_CASES_LIMIT ? cases : [...cases, action.template];
    case 'changed':
      return cases.map((testcase, index) =>
        index === action.index ? { ...testcase, ...action.change } : testcase,
      );
    case 'removed':
      return cases.filter((_, index) => index !== action.index);
  }
}

/** What is wrong with a typed testcase, or null. The server holds the same rules, and the author's beside them. */
export function findCaseMistake(
  { entry, isHarnessDriven }: Pick<PartView, 'entry' | 'isHarnessDriven'>,
  { input, expected }: CustomCase,
): CaseMistake | null {
  const tooLong = `Make it shorter: at most ${CUSTOM_CASE_CHARS_LIMIT / 1024} Ki characters`;
  if (input.length > CUSTOM_CASE_CHARS_LIMIT) return { field: 'input', line: 1, message: tooLong };
  if (expected.length > CUSTOM_CASE_CHARS_LIMIT) return { field: 'expected', line: 1, message: tooLong };
  const call = parseCaseText(entry, input, isHarnessDriven);
  if (!call.ok) return { field: 'input', line: call.line, message: call.message };
  if (expected === '') return null;
  const expectation = parseExpectationText(call.value, expected);
  return expectation.ok ? null : { field: 'expected', line: expectation.line, message: expectation.message };
}
