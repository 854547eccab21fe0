import type { Findings } from './findings.ts';
import { readModuleText } from './moduleText.ts';
import type { PartFolder } from './partFolder.ts';
import type { AuthorPrograms, Clarification, Complexity, Limits, Probe } from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';
import { readClarifications, type PartSettings, type ProblemSettings } from './problemSettings.ts';
import { readEntry } from './readEntry.ts';
import { NO_PROGRAMS, readPrograms } from './readPrograms.ts';
import { reportWrong, valueAt } from './shape.ts';
import type { TypedEntry } from './typedEntry.ts';
import type { YamlFile } from './yamlFile.ts';

/** What is in force for a part, and handed on to the next, which says only what is different. Null: none, or wrong. */
export interface PartState {
  readonly entry: TypedEntry | null;
  readonly limits: Limits;
  readonly minutes: number | null;
  readonly clarifications: readonly Clarification[] | null;
  readonly complexity: Complexity | null;
  readonly probes: readonly Probe[];
  readonly programs: AuthorPrograms;
}

/** What is in force before the first part has said anything. */
export const START_STATE: PartState = {
  entry: null,
  limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
  minutes: null,
  clarifications: [],
  complexity: null,
  probes: [],
  programs: NO_PROGRAMS,
};

/** The settings of one part. Null: the file is not there or not readable, which is told. */
export interface PartFile {
  readonly folder: ProblemFolder;
  readonly part: PartFolder;
  readonly yaml: YamlFile | null;
  /** Null: one of them is wrong, which is told. */
  readonly settings: ProblemSettings | PartSettings | null;
}

/** Puts the settings of a part over those in force before it: limits key by key, everything else as a whole. */
export function readPartState(file: PartFile, before: PartState, findings: Findings): PartState {
  const { folder, part, yaml, settings } = file;
  const says = (key: string): boolean => yaml !== null && valueAt(yaml, [key]) !== undefined;
  const isBase = part.number === 1;
  const hasEntry = isBase || says('entry');
  // The programs speak of the input that the entry takes.
  const programs = readPrograms(folder, part, hasEntry ? NO_PROGRAMS : before.programs, findings);
  const own = settings?.limits;
  return {
    programs,
    // Where its settings cannot be read, nobody knows what its testcases are held against.
    entry: yaml && (hasEntry ? readEntry(yaml, programs.harness !== null, findings) : before.entry),
    clarifications:
      yaml && says('clarifications') ? readClarifications(yaml, part, findings) : before.clarifications,
    limits: {
      cpuMs: own?.cpu_ms ?? before.limits.cpuMs,
      heapMiB: own?.heap_mib ?? before.limits.heapMiB,
      outputKiB: own?.output_kib ?? before.limits.outputKiB,
    },
    minutes: settings?.minutes ?? before.minutes,
    complexity: readComplexity(file, before, programs, findings),
    probes: settings?.probes ?? before.probes,
  };
}

function readComplexity(
  { yaml, settings }: PartFile,
  before: PartState,
  programs: AuthorPrograms,
  findings: Findings,
): Complexity | null {
  const { exports } = readModuleText(programs.generate?.source ?? '');
  const own = settings?.complexity;
  if (!own) {
    const inherited = before.complexity;
    const isMeasurable = inherited?.measure && exports.has(inherited.measure.generator);
    return inherited && { ...inherited, measure: isMeasurable ? inherited.measure : null };
  }
  const measure = own.measure ?? null;
  if (yaml && measure && !exports.has(measure.generator))
    reportWrong(
      yaml,
      ['complexity', 'measure', 'generator'],
      'must be the name of a function that tests/generate.js exports',
      findings,
    );
  return { ...own, measure };
}
