import type { ProblemView } from '#contract/problem.ts';
import type { SubmissionView } from '#contract/submission.ts';

/** Where an accepted submit leads. */
export type NextStep =
  | { readonly kind: 'part'; readonly accepted: number; readonly next: number }
  | { readonly kind: 'debrief'; readonly accepted: number };

/** Null while there is nowhere to go on to: not accepted, or what comes next is not released yet. */
export function findNextStep(problem: ProblemView, view: SubmissionView): NextStep | null {
  if (view.kind !== 'submit' || view.judgement?.verdict !== 'accepted') return null;
  const next = problem.parts.find(({ number }) => number === view.part + 1);
  if (next) return { kind: 'part', accepted: view.part, next: next.number };
  return problem.isDebriefDue && view.part === problem.partCount
    ? { kind: 'debrief', accepted: view.part }
    : null;
}

/** What the step says beside its button. */
export function describeNextStep(step: NextStep): string {
  if (step.kind === 'part') return `Part ${step.accepted} accepted. Part ${step.next} changes a constraint.`;
  // A problem of one part speaks of no parts anywhere else.
  const wasAll = step.accepted === 1;
  return `${wasAll ? 'Accepted' : `Part ${step.accepted} accepted, and it was the last`}. The debrief is open.`;
}
