import { cp, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));

/**
 * Writes a small problem whose prose is blanks: `‹what belongs here›`. With words in place of them it verifies.
 *
 * @returns whether it was written: false when something of that name is there already, which is left as it is.
 */
export async function newProblem(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found) return false;
  await cp(TEMPLATE, folder, { recursive: true, errorOnExist: true, force: false });
  return true;
}
