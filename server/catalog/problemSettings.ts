import { z } from 'zod';
import { DIFFICULTIES } from '#contract/problem.ts';
import type { Findings } from './findings.ts';
import type { PartFolder } from './partFolder.ts';
import type { Clarification } from './problem.ts';
import {
  closedMap,
  kebabCase,
  listOf,
  named,
  oneOf,
  readShape,
  reportWrong,
  text,
  trueOrFalse,
  wholeNumber,
} from './shape.ts';
import { CLOSED_TAGS } from './tags.ts';
import type { YamlFile } from './yamlFile.ts';

const title = text(100);
const difficulty = oneOf(DIFFICULTIES);
const minutes = wholeNumber(1, 180);

/** What both files of settings may say, and a part inherits. */
const shared = {
  // These two are read by themselves, so that testcases are checked although another key is wrong.
  entry: z.unknown().optional(),
  clarifications: z.unknown().optional(),
  limits: closedMap({
    cpu_ms: wholeNumber(50, 60_000).optional(),
    heap_mib: wholeNumber(8, 1024).optional(),
    output_kib: wholeNumber(1, 16 * 1024).optional(),
  }).prefault({}),
  complexity: closedMap({
    time: text(200),
    space: text(200),
    measure: closedMap({
      generator: named(/^[A-Za-z_]\w*$/, 'the name of a function that tests/generate.js exports'),
      sizes: listOf(wholeNumber(1, 1_000_000_000), 2),
    }).optional(),
  }).optional(),
  probes: listOf(closedMap({ ask: text(1000), strong: text(4000) }), 1).optional(),
};

const problemShape = closedMap({
  title,
  difficulty,
  minutes,
  topics: listOf(text(60), 1),
  asked_in: listOf(closedMap({ round: text(200), source: text(1000) }), 1).default([]),
  kind: oneOf(['write', 'mend']).default('write'),
  ...shared,
});

const regressionError = 'must be all, none or a list of numbers of earlier parts';
const releaseError = 'must be accepted or { after_minutes: number from 1 to 180 }';

const partShape = closedMap({
  title: title.optional(),
  difficulty: difficulty.optional(),
  minutes: minutes.optional(),
  regression: z
    .union([z.enum(['all', 'none']), z.array(z.int()).min(1)], { error: regressionError })
    .default('all'),
  release: z
    .union([z.literal('accepted'), z.strictObject({ after_minutes: z.int().min(1).max(180) })], {
      error: releaseError,
    })
    .default('accepted'),
  ...shared,
});

const clarifications = listOf(
  closedMap({
    tag: kebabCase('a tag'),
    ask: listOf(text(200), 1),
    answer: text(1000),
    matters: trueOrFalse(),
  }),
);

export type ProblemSettings = z.output<typeof problemShape>;
export type PartSettings = z.output<typeof partShape>;

/** The keys of problem.yaml but `entry` and `clarifications`. @returns null when one is wrong. */
export function readProblemSettings(yaml: YamlFile, findings: Findings): ProblemSettings | null {
  return readShape(problemShape, yaml, [], findings);
}

/** The keys of a part.yaml but `entry` and `clarifications`. @returns null when one is wrong. */
export function readPartSettings(yaml: YamlFile, findings: Findings): PartSettings | null {
  return readShape(partShape, yaml, [], findings);
}

/** @returns null when one is wrong. */
export function readClarifications(
  yaml: YamlFile,
  part: PartFolder,
  findings: Findings,
): readonly Clarification[] | null {
  const read = readShape(clarifications, yaml, ['clarifications'], findings);
  const seen = new Set<string>();
  for (const [index, { tag }] of (read ?? []).entries()) {
    const at = ['clarifications', index, 'tag'];
    if (CLOSED_TAGS.includes(tag))
      reportWrong(yaml, at, 'must be a tag of its own: this one is on the closed list of tags', findings);
    if (seen.has(tag)) reportWrong(yaml, at, 'must be the only one of its name', findings);
    seen.add(tag);
  }
  return read && read.map((one) => ({ ...one, declaredIn: part.number }));
}
