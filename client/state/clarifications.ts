import type { ClarificationView, ProblemView } from '#contract/problem.ts';

/** The problem with one clarification as the server has just told it. */
export function withClarification(
  problem: ProblemView,
  partNumber: number,
  told: ClarificationView,
): ProblemView {
  return {
    ...problem,
    parts: problem.parts.map((part) =>
      part.number === partNumber
        ? {
            ...part,
            clarifications: part.clarifications.map((other) => (other.tag === told.tag ? told : other)),
          }
        : part,
    ),
  };
}
