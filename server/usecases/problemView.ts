import { formatCase, formatExpectation } from '#contract/caseText.ts';
import type { ClarificationView, PartView, ProblemView } from '#contract/problem.ts';
import type { Clarification, Part, Problem } from '../catalog/problem.ts';
import { scaleProblem } from '../judge/scaleProblem.ts';
import type { Standing } from '../store/store.ts';
import { hiddenTestCount } from './hiddenTestCount.ts';
import { partChanges } from './partChanges.ts';
import { isDebriefDue, releasedParts } from './reachedPart.ts';

/**
 * A problem as a candidate may see it now. What goes out is named here member by member: secrets, traces, closed
 * answers, shipped submissions, the author's programs and notes, and unreleased parts stay inside because nothing
 * copies them.
 */
export function problemView(problem: Problem, standing: Standing, machineFactor: number): ProblemView {
  const scaled = scaleProblem(problem, machineFactor);
  return {
    slug: problem.slug,
    title: problem.title,
    difficulty: problem.difficulty,
    minutes: problem.minutes,
    topics: problem.topics,
    partCount: problem.parts.length,
    contentHash: problem.contentHash,
    languages: problem.languages,
    parts: releasedParts(scaled, standing).map((part, index) => ({
      ...partView(part, standing),
      hiddenTestCount: hiddenTestCount(problem, part.number),
      changes: partChanges(part, scaled.parts[index - 1]),
    })),
    isDebriefDue: isDebriefDue(problem, standing),
    machineFactor,
  };
}

function partView(part: Part, standing: Standing): Omit<PartView, 'hiddenTestCount' | 'changes'> {
  const { cpuMs, heapMiB, outputKiB } = part.limits;
  return {
    number: part.number,
    statementHtml: part.statementHtml,
    entry: part.entry,
    limits: { cpuMs, heapMiB, outputKiB },
    starters: part.starters,
    samples: part.samples.map((sample) => ({
      number: sample.number,
      name: sample.name,
      input: formatCase(part.entry, sample.call),
      expected: sample.expectation ? formatExpectation(sample.expectation) : '',
    })),
    isHarnessDriven: part.programs.harness !== null,
    regression: part.regression,
    clarifications: part.clarifications.map((clarification) => clarificationView(clarification, standing)),
  };
}

/** The question alone, and its answer where it was told. */
export function clarificationView(
  clarification: Clarification,
  { opened }: Pick<Standing, 'opened'>,
): ClarificationView {
  const { tag, answer, declaredIn } = clarification;
  const told = opened.find((other) => other.part === declaredIn && other.tag === tag);
  return {
    tag,
    question: questionOf(clarification),
    answer: told ? answer : null,
    opened: told?.opened ?? null,
  };
}

/** The first of the words that match a typed question is written as a question. */
export function questionOf({ ask, tag }: Clarification): string {
  return ask[0] ?? tag;
}
