import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './commandFailure.ts';

/** The name of a problem's folder. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The folder that holds the shipped problems. */
export const PROBLEMS_FOLDER = fileURLToPath(new URL('../../problems/', import.meta.url));

/** The folder from which the command was called: npm runs scripts in the package's folder and leaves the caller's here. */
export function callersFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/**
 * The folder that a slug or a path names: a slug stands for a shipped problem, anything with a slash or that exists
 * where the command was called for itself.
 *
 * @throws UsageError when there is no such folder.
 */
export async function findProblemFolder(slugOrFolder: string): Promise<string> {
  const asPath = path.resolve(callersFolder(), slugOrFolder);
  const isSlug = SLUG.test(slugOrFolder);
  const candidates = isSlug ? [path.join(PROBLEMS_FOLDER, slugOrFolder), asPath] : [asPath];
  for (const candidate of candidates) if (await isFolder(candidate)) return candidate;
  throw new UsageError(
    `There is no problem ${JSON.stringify(slugOrFolder)}: give the name of a folder in problems/, or the path of one.`,
  );
}

async function isFolder(candidate: string): Promise<boolean> {
  const found = await stat(candidate).catch(() => null);
  return found?.isDirectory() ?? false;
}
