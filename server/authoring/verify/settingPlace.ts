import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilePlace } from '../../catalog/problem.ts';
import { requirePart } from '../../judge/judgeCases.ts';
import type { Verification } from './verification.ts';

/**
 * Where a setting that is in force for a part is written: in its own settings, or in those of the nearest part before
 * it; the first line of problem.yaml where it is left to its default.
 */
export async function settingPlace(
  { folder, problem }: Pick<Verification, 'folder' | 'problem'>,
  partNumber: number,
  key: string,
): Promise<FilePlace> {
  for (let number = partNumber; number >= 1; number--) {
    const file = settingsFile(requirePart(problem, number).reference.file);
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n');
    const line = lines.findIndex((text) => new RegExp(`\\b${key}\\b`).test(text));
    if (line >= 0) return { file, line: line + 1 };
  }
  return { file: 'problem.yaml', line: 1 };
}

/** The settings of the part to which a shipped submission belongs. */
function settingsFile(submission: string): string {
  const [parts, part] = submission.split('/');
  return parts === 'parts' ? `parts/${part}/part.yaml` : 'problem.yaml';
}
