import type { ProblemError } from '../errors.ts';
import { contentHashOf } from './contentHash.ts';
import { Findings } from './findings.ts';
import type { Problem } from './problem.ts';
import { readProblemFolder, type ProblemFolder } from './problemFolder.ts';
import { readSettings } from './problemSettings.ts';
import { readBasePart } from './readBasePart.ts';
import { offeredLanguages, shippedSubmissions } from './shippedSubmissions.ts';
import { parseYamlFile } from './yamlFile.ts';

/** Either the problem, or everything that was found wrong with its folder, in order of file and line. */
export type LoadedProblem = { readonly ok: Problem } | { readonly findings: readonly ProblemError[] };

export interface LoadProblemInput {
  /** The problem's folder; its name is the slug. */
  readonly folder: string;
  /** Of what runs the testcases. Verdicts depend on it, so it goes into the content hash. */
  readonly driverVersion: string;
}

/**
 * Reads a problem's folder. What is missing, unknown, wrong or not supported yet is a finding; whatever the folder
 * holds, this neither throws nor hangs.
 */
export async function loadProblem({ folder, driverVersion }: LoadProblemInput): Promise<LoadedProblem> {
  const findings = new Findings();
  const files = await readProblemFolder(folder, findings);
  const problem = files && (await readProblem(files, driverVersion, findings));
  const found = findings.list();
  return problem && found.length === 0 ? { ok: problem } : { findings: found };
}

async function readProblem(
  folder: ProblemFolder,
  driverVersion: string,
  findings: Findings,
): Promise<Problem | null> {
  const file = folder.files.get('problem.yaml');
  const yaml = file && (await parseYamlFile('problem.yaml', file.text, findings));
  const settings = yaml ? readSettings(yaml, findings) : null;
  const part = yaml ? await readBasePart(folder, yaml, settings, findings) : null;
  const submissions = shippedSubmissions(folder);
  const languages = offeredLanguages(folder, submissions, findings);
  if (!settings || !part) return null;
  const { title, difficulty, minutes, topics } = settings;
  return {
    slug: folder.slug,
    title,
    difficulty,
    minutes,
    topics,
    languages,
    parts: [part],
    submissions,
    contentHash: contentHashOf(folder, driverVersion),
  };
}
