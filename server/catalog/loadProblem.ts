import type { ProblemError } from '../errors.ts';
import { contentHashOf } from './contentHash.ts';
import { DataFiles } from './dataFiles.ts';
import { Findings } from './findings.ts';
import type { PartState } from './partState.ts';
import type { AuthoredProblem, AuthoredTestcase, Part } from './problem.ts';
import { readProblemFolder, type ProblemFolder } from './problemFolder.ts';
import { readPartSettings, readProblemSettings } from './problemSettings.ts';
import { readPart } from './readPart.ts';
import { offeredLanguages, shippedSubmissions } from './shippedSubmissions.ts';
import { renderStatement } from './statement.ts';
import { parseYamlFile, type YamlFile } from './yamlFile.ts';

/** Either the problem, or everything that was found wrong with its folder, in order of file and line. */
export type LoadedFolder = { readonly ok: AuthoredProblem } | { readonly findings: readonly ProblemError[] };

export interface LoadProblemInput {
  /** The problem's folder; its name is the slug. */
  readonly folder: string;
  /** Of what runs the testcases. Verdicts depend on it, so it goes into the content hash. */
  readonly driverVersion: string;
}

/**
 * Reads a problem's folder. What is missing, unknown, wrong or not supported yet is a finding; whatever the folder
 * holds, this neither throws nor hangs. None of the author's programs runs.
 */
export async function loadProblem({ folder, driverVersion }: LoadProblemInput): Promise<LoadedFolder> {
  const findings = new Findings();
  const files = await readProblemFolder(folder, findings);
  return loadFiles({ files, driverVersion, findings });
}

export interface LoadFilesInput {
  /** Null: there was nothing to go on with, which is told. */
  readonly files: ProblemFolder | null;
  /** See `LoadProblemInput`. */
  readonly driverVersion: string;
  /** What was found wrong while the files were read. */
  readonly findings: Findings;
}

/** Does what `loadProblem` does, with files that were read. */
export function loadFiles({ files, driverVersion, findings }: LoadFilesInput): LoadedFolder {
  const problem = files && readProblem(files, driverVersion, findings);
  const found = findings.list();
  return problem && found.length === 0 ? { ok: problem } : { findings: found };
}

function readProblem(
  folder: ProblemFolder,
  driverVersion: string,
  findings: Findings,
): AuthoredProblem | null {
  const yaml = readYaml(folder, 'problem.yaml', findings);
  const settings = yaml && readProblemSettings(yaml, findings);
  const submissions = shippedSubmissions(folder);
  const languages = offeredLanguages(folder, submissions, findings);
  const dataFiles = new DataFiles(folder);
  const parts: (Part<AuthoredTestcase> | null)[] = [];
  let before: PartState | null = null;
  for (const part of folder.parts) {
    const isBase = part.number === 1;
    const partYaml = isBase ? yaml : readYaml(folder, part.settings, findings);
    const partSettings = isBase ? settings : partYaml && readPartSettings(partYaml, findings);
    const file = { folder, part, yaml: partYaml, settings: partSettings };
    const read = readPart({ folder, dataFiles, submissions, findings }, file, before);
    before = read.state;
    parts.push(read.part);
  }
  dataFiles.reportUnused(findings);
  const debrief = folder.files.get('debrief.md');
  const debriefHtml = debrief && renderStatement('debrief.md', debrief.text, findings);
  const whole = parts.filter((part) => part !== null);
  if (!settings || debriefHtml === undefined || whole.length < parts.length) return null;
  const { title, difficulty, minutes, topics, asked_in: askedIn, kind } = settings;
  return {
    slug: folder.slug,
    title,
    difficulty,
    minutes,
    topics,
    askedIn,
    kind,
    debriefHtml,
    languages,
    parts: whole,
    submissions,
    contentHash: contentHashOf(folder, driverVersion),
  };
}

function readYaml(folder: ProblemFolder, path: string, findings: Findings): YamlFile | null {
  const file = folder.files.get(path);
  return file ? parseYamlFile(path, file.text, findings) : null;
}
