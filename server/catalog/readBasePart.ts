import { LANGUAGE_ENDINGS, LANGUAGES, type Language } from '#contract/language.ts';
import type { Findings } from './findings.ts';
import type { Clarification, Part, Testcase, TestcaseSet } from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';
import { readClarifications, type Settings } from './problemSettings.ts';
import { readEntry } from './readEntry.ts';
import { readTestcases, type CaseRules } from './readTestcases.ts';
import { reportWrong } from './shape.ts';
import { renderStatement } from './statement.ts';
import { parseYamlFile, type YamlFile } from './yamlFile.ts';

/**
 * Reads part 1, whose settings are the problem's own. Each file is read as far as it goes whatever is wrong with the
 * others, so that an author is told everything at once.
 *
 * @returns null when a setting it cannot do without is wrong; then there is a finding.
 */
export async function readBasePart(
  folder: ProblemFolder,
  yaml: YamlFile,
  settings: Settings | null,
  findings: Findings,
): Promise<Part | null> {
  const entry = readEntry(yaml, findings);
  const clarifications = readClarifications(yaml, findings);
  const statement = folder.files.get('statement.md');
  const statementHtml = statement && renderStatement('statement.md', statement.text, findings);
  const rules = entry && { entry, clarifications, names: new Map<string, string>() };
  const samples = await readSet('sample', rules, folder, findings);
  const secrets = await readSet('secret', rules, folder, findings);
  if (entry && !findings.has('tests/secret.yaml'))
    checkWhatMatters(yaml, clarifications ?? [], secrets, findings);
  if (!entry || !clarifications || !settings || statementHtml === undefined) return null;
  return {
    number: 1,
    entry: entry.entry,
    limits: {
      cpuMs: settings.limits.cpu_ms,
      heapMiB: settings.limits.heap_mib,
      outputKiB: settings.limits.output_kib,
    },
    minutes: settings.minutes,
    statementHtml,
    starters: startersOf(folder),
    samples,
    secrets,
    clarifications,
    regression: [],
  };
}

async function readSet(
  set: TestcaseSet,
  rules: CaseRules | null,
  folder: ProblemFolder,
  findings: Findings,
): Promise<readonly Testcase[]> {
  const path = `tests/${set}.yaml`;
  const file = folder.files.get(path);
  const yaml = file && (await parseYamlFile(path, file.text, findings));
  return yaml && rules ? readTestcases(rules, set, yaml, findings) : [];
}

/** The author's rule: what a clarification says it decides, a secret must depend on. */
function checkWhatMatters(
  yaml: YamlFile,
  clarifications: readonly Clarification[],
  secrets: readonly Testcase[],
  findings: Findings,
): void {
  const tags = new Set(secrets.flatMap((secret) => secret.tags));
  for (const [index, { tag, matters }] of clarifications.entries())
    if (matters && !tags.has(tag))
      reportWrong(
        yaml,
        ['clarifications', index, 'matters'],
        `must be false, or a secret must carry the tag ${tag}`,
        findings,
      );
}

function startersOf(folder: ProblemFolder): Readonly<Partial<Record<Language, string>>> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const file = folder.files.get(`starter/${language}${LANGUAGE_ENDINGS[language]}`);
      return file ? [[language, file.text]] : [];
    }),
  );
}
