import { z } from 'zod';
import { DIFFICULTIES } from '#contract/problem.ts';
import type { Findings } from './findings.ts';
import type { Clarification } from './problem.ts';
import {
  closedMap,
  kebabCase,
  listOf,
  notYet,
  oneOf,
  readShape,
  reportWrong,
  text,
  trueOrFalse,
  wholeNumber,
} from './shape.ts';
import { CLOSED_TAGS } from './tags.ts';
import type { YamlFile } from './yamlFile.ts';

const limits = closedMap({
  cpu_ms: wholeNumber(50, 60_000).default(1000),
  heap_mib: wholeNumber(8, 1024).default(64),
  output_kib: wholeNumber(1, 16 * 1024).default(64),
});

const settings = closedMap({
  title: text(100),
  difficulty: oneOf(DIFFICULTIES),
  minutes: wholeNumber(1, 180),
  topics: listOf(text(60), 1),
  asked_in: listOf(closedMap({ round: text(200), source: text(1000) }), 1).optional(),
  kind: notYet('kind: mend (a bug hunt)'),
  // These two are read by themselves, so that testcases are checked although another key is wrong.
  entry: z.unknown().optional(),
  clarifications: z.unknown().optional(),
  limits: limits.prefault({}),
  complexity: closedMap({
    time: text(200),
    space: text(200),
    measure: notYet('complexity.measure'),
  }).optional(),
  probes: listOf(closedMap({ ask: text(1000), strong: text(4000) }), 1).optional(),
});

const clarifications = listOf(
  closedMap({
    tag: kebabCase('a tag'),
    ask: listOf(text(200), 1),
    answer: text(1000),
    matters: trueOrFalse(),
  }),
).default([]);

export type Settings = z.output<typeof settings>;

/** The keys of problem.yaml but `entry` and `clarifications`. @returns null when one is wrong. */
export function readSettings(yaml: YamlFile, findings: Findings): Settings | null {
  return readShape(settings, yaml, [], findings);
}

/** @returns null when one is wrong. */
export function readClarifications(yaml: YamlFile, findings: Findings): readonly Clarification[] | null {
  const read = readShape(clarifications, yaml, ['clarifications'], findings);
  const seen = new Set<string>();
  for (const [index, { tag }] of (read ?? []).entries()) {
    const at = ['clarifications', index, 'tag'];
    if (CLOSED_TAGS.includes(tag))
      reportWrong(yaml, at, 'must be a tag of its own: this one is on the closed list of tags', findings);
    if (seen.has(tag)) reportWrong(yaml, at, 'must be the only one of its name', findings);
    seen.add(tag);
  }
  return read;
}
