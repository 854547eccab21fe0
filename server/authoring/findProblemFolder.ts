import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Where problems are looked for. */
export interface FolderSearch {
  /** The folder from which the command was called. */
  readonly from: string;
  /** The folder that holds the shipped problems. */
  readonly problemsFolder: string;
}

/**
 * The folder that a slug or a path names: a slug stands for a folder of `problemsFolder`, anything with a slash or that
 * exists where the command was called for itself.
 *
 * @returns null when there is no such folder.
 */
export async function findProblemFolder(slugOrFolder: string, search: FolderSearch): Promise<string | null> {
  const asPath = path.resolve(search.from, slugOrFolder);
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slugOrFolder);
  const candidates = isSlug ? [path.join(search.problemsFolder, slugOrFolder), asPath] : [asPath];
  for (const candidate of candidates) if (await isFolder(candidate)) return candidate;
  return null;
}

async function isFolder(candidate: string): Promise<boolean> {
  const found = await stat(candidate).catch(() => null);
  return found?.isDirectory() ?? false;
}
