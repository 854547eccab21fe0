import { formatCase, formatExpectation } from '#contract/caseText.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Part } from '../catalog/problem.ts';
import { hiddenTestCount } from './hiddenTestCount.ts';
import { RELEASED_PARTS, requireProblem } from './requireProblem.ts';

export type ShowProblem = (slug: string) => ProblemView;

/**
 * Shows a problem. What goes out is named here member by member: secrets, clarifications, shipped submissions and
 * unreleased parts stay inside because nothing copies them.
 */
export function showProblem(deps: { readonly catalog: Catalog }): ShowProblem {
  return (slug) => {
    const problem = requireProblem(deps.catalog, slug);
    return {
      slug: problem.slug,
      title: problem.title,
      difficulty: problem.difficulty,
      minutes: problem.minutes,
      topics: problem.topics,
      partCount: problem.parts.length,
      contentHash: problem.contentHash,
      languages: problem.languages,
      parts: problem.parts
        .slice(0, RELEASED_PARTS)
        .map((part) => showPart(part, hiddenTestCount(problem, part.number))),
      isDebriefDue: false,
      machineFactor: 1,
    };
  };
}

function showPart(part: Part, hiddenTests: number): PartView {
  return {
    number: part.number,
    statementHtml: part.statementHtml,
    entry: part.entry,
    limits: { cpuMs: part.limits.cpuMs, heapMiB: part.limits.heapMiB, outputKiB: part.limits.outputKiB },
    starters: part.starters,
    samples: part.samples.map((sample) => ({
      number: sample.number,
      name: sample.name,
      input: formatCase(part.entry, sample.call),
      expected: sample.expectation ? formatExpectation(sample.expectation) : '',
    })),
    hiddenTestCount: hiddenTests,
    isHarnessDriven: part.programs.harness !== null,
    regression: part.regression,
    changes: [],
    clarifications: [],
  };
}
