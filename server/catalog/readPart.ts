import { LANGUAGE_ENDINGS, LANGUAGES, type Language } from '#contract/language.ts';
import type { DataFiles } from './dataFiles.ts';
import type { Findings } from './findings.ts';
import type { PartFolder } from './partFolder.ts';
import { readPartState, START_STATE, type PartFile, type PartState } from './partState.ts';
import type {
  AuthoredTestcase,
  Clarification,
  Part,
  Release,
  ShippedSubmission,
  TestcaseSet,
} from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';
import type { PartSettings, ProblemSettings } from './problemSettings.ts';
import { readTestcases, type CaseRules } from './readTestcases.ts';
import { reportWrong } from './shape.ts';
import { renderStatement } from './statement.ts';
import { parseYamlFile, type YamlFile } from './yamlFile.ts';

/** What a part is read with. */
export interface PartDeps {
  readonly folder: ProblemFolder;
  readonly dataFiles: DataFiles;
  readonly submissions: readonly ShippedSubmission[];
  readonly findings: Findings;
}

/** A part as far as it could be read; `part` is null where something it cannot do without is wrong, which is told. */
export interface ReadPart {
  readonly state: PartState;
  readonly part: Part<AuthoredTestcase> | null;
}

/**
 * Reads one part. Each file is read as far as it goes whatever is wrong with the others, so that an author is told
 * everything at once.
 *
 * @param before what is in force before it; null for the first.
 */
export function readPart(deps: PartDeps, file: PartFile, before: PartState | null): ReadPart {
  const { folder, findings, dataFiles } = deps;
  const { part, yaml, settings } = file;
  const state = readPartState(file, before ?? START_STATE, findings);
  const { entry, clarifications, programs, minutes } = state;
  const rules = entry && {
    part,
    entry,
    clarifications,
    programs,
    dataFiles,
    names: new Map<string, string>(),
    inputs: new Map<string, string>(),
  };
  const samples = readSet(deps, rules, part, 'sample');
  const secrets = readSet(deps, rules, part, 'secret');
  const traces = readSet(deps, rules, part, 'trace');
  if (yaml && entry && !findings.has(`${part.path}tests/secret.yaml`))
    checkWhatMatters(yaml, part, clarifications ?? [], secrets, findings);
  const statement = folder.files.get(`${part.path}statement.md`);
  const statementHtml = statement && renderStatement(`${part.path}statement.md`, statement.text, findings);
  const reference = deps.submissions.find(
    (one) => one.part === part.number && one.verdict === 'accepted' && one.language === 'javascript',
  );
  const regression = yaml && settings ? readRegression(yaml, settings, part, findings) : null;
  const isWhole = entry && clarifications && minutes !== null && reference && settings && regression;
  if (!isWhole || statementHtml === undefined) return { state, part: null };
  return {
    state,
    part: {
      number: part.number,
      entry: entry.entry,
      limits: state.limits,
      minutes,
      statementHtml,
      starters: startersOf(folder, part),
      samples,
      secrets,
      traces,
      clarifications,
      regression,
      release: releaseOf(settings),
      programs,
      complexity: state.complexity,
      probes: state.probes,
      reference,
    },
  };
}

function readSet(
  { folder, findings }: PartDeps,
  rules: CaseRules | null,
  part: PartFolder,
  set: TestcaseSet,
): readonly AuthoredTestcase[] {
  const path = `${part.path}tests/${set}.yaml`;
  const file = folder.files.get(path);
  const yaml = file && parseYamlFile(path, file.text, findings);
  return yaml && rules ? readTestcases(rules, set, yaml, findings) : [];
}

/** The author's rule: what a clarification says it decides, a secret of the part that says so must depend on. */
function checkWhatMatters(
  yaml: YamlFile,
  part: PartFolder,
  clarifications: readonly Clarification[],
  secrets: readonly AuthoredTestcase[],
  findings: Findings,
): void {
  const tags = new Set(secrets.flatMap((secret) => secret.tags));
  for (const [index, { tag, matters, declaredIn }] of clarifications.entries())
    if (matters && declaredIn === part.number && !tags.has(tag))
      reportWrong(
        yaml,
        ['clarifications', index, 'matters'],
        `must be false, or a secret must carry the tag ${tag}`,
        findings,
      );
}

/** @returns the numbers of earlier parts in their order; null when one is wrong. */
function readRegression(
  yaml: YamlFile,
  settings: ProblemSettings | PartSettings,
  part: PartFolder,
  findings: Findings,
): readonly number[] | null {
  const earlier = Array.from({ length: part.number - 1 }, (_, index) => index + 1);
  const named = 'regression' in settings ? settings.regression : 'all';
  if (named === 'all') return earlier;
  if (named === 'none') return [];
  if (new Set(named).size === named.length && named.every((number) => earlier.includes(number)))
    return named.toSorted((a, b) => a - b);
  reportWrong(
    yaml,
    ['regression'],
    `must be all, none or a list of numbers of earlier parts, each once: ${earlier.join(', ')}`,
    findings,
  );
  return null;
}

function releaseOf(settings: ProblemSettings | PartSettings): Release {
  const release = 'release' in settings ? settings.release : 'accepted';
  return release === 'accepted' ? { kind: 'accepted' } : { kind: 'after', minutes: release.after_minutes };
}

function startersOf(folder: ProblemFolder, part: PartFolder): Readonly<Partial<Record<Language, string>>> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const file = folder.files.get(`${part.path}starter/${language}${LANGUAGE_ENDINGS[language]}`);
      return file ? [[language, file.text]] : [];
    }),
  );
}
