import type { TestResult, ToldLate } from '#contract/submission.ts';
import type { Problem } from '../catalog/problem.ts';
import type { ClarificationKey, OpenedClarification } from '../store/store.ts';
import { questionOf } from './problemView.ts';

/** A clarification that a judgement tells, and the name it is remembered by. */
export interface LateClarification {
  readonly told: ToldLate;
  readonly key: ClarificationKey;
}

/**
 * The clarifications on which a failed hidden test depends and which the candidate has not opened, each once, in order
 * of the tests.
 */
export function findToldLate(
  problem: Problem,
  results: readonly TestResult[],
  opened: readonly OpenedClarification[],
): readonly LateClarification[] {
  const late: LateClarification[] = [];
  const known = new Set(opened.map(keyText));
  for (const result of results) {
    if (result.set !== 'hidden' || result.verdict === null || result.verdict === 'accepted') continue;
    const part = problem.parts.find(({ number }) => number === result.part);
    for (const clarification of part?.clarifications ?? []) {
      const { tag, answer, matters, declaredIn } = clarification;
      const key = { part: declaredIn, tag };
      if (!matters || !result.tags.includes(tag) || known.has(keyText(key))) continue;
      known.add(keyText(key));
      late.push({
        key,
        told: { part: result.part, tag, question: questionOf(clarification), answer },
      });
    }
  }
  return late;
}

function keyText({ part, tag }: ClarificationKey): string {
  return `${part} ${tag}`;
}
