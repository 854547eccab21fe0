import type { Judged } from '../../server/judge/judgeSubmission.ts';
import { findCanaries } from './canaries.ts';
import type { HostileCase } from './hostileCase.ts';

/** All that a judge told about one submission. */
export interface Told {
  readonly judgement: Judged;
  /** What the watcher's callbacks were given, in order. */
  readonly watched: readonly unknown[];
}

/** What is wrong with a judge's answer to a hostile submission, a sentence each. Empty: nothing. */
export function findComplaints(
  hostileCase: HostileCase,
  told: Told,
  canaries: readonly string[],
): readonly string[] {
  const { verdict, message } = told.judgement;
  const leaked = findCanaries(JSON.stringify(told), canaries);
  return [
    ...(hostileCase.allowed.includes(verdict)
      ? []
      : [
          `${hostileCase.name} got ${verdict} (${message ?? 'no message'}), not ${hostileCase.allowed.join(' or ')}`,
        ]),
    ...leaked.map((canary) => `${hostileCase.name} brought ${canary} out of a hidden test`),
  ];
}
