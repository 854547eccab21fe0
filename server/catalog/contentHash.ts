import { createHash } from 'node:crypto';
import type { ProblemFolder } from './problemFolder.ts';

/** Prose for people: no verdict depends on it. */
const PROSE = /^(debrief\.md|(parts\/[^/]+\/)?statement\.md)$/;

/**
 * Hashes what a verdict depends on: every file of the problem but its prose, by path and bytes, and the version of the
 * driver that ran the testcases. Starters are in it too: that is more than needed, and never less.
 */
export function contentHashOf(folder: ProblemFolder, driverVersion: string): string {
  const hash = createHash('sha256').update(`driver ${driverVersion.length} ${driverVersion}\n`);
  for (const [path, { bytes }] of folder.files)
    if (!PROSE.test(path)) hash.update(`${path.length} ${path} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
