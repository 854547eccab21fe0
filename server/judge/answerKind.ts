import type { CaseCall } from '#contract/testcase.ts';

/**
 * What a testcase answers with: one result of one call, a list of results, text on standard output, or one value that
 * the author's harness observed.
 */
export type AnswerKind = 'result' | 'results' | 'stdout' | 'value';

export function answerKindOf(call: CaseCall): AnswerKind {
  switch (call.kind) {
    case 'function':
      return 'result';
    case 'class':
      return 'results';
    case 'program':
      return 'stdout';
    case 'harness':
      return 'value';
    case 'stream':
      return ({ ops: 'results', stdin: 'stdout', input: 'value' } as const)[call.into];
  }
}
