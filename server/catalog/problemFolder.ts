import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareTexts } from './compareTexts.ts';
import type { Findings } from './findings.ts';
import { DESCENDED_FOLDERS, MOST_ENTRIES, placeOf, REQUIRED_FILES } from './folderLayout.ts';
import { checkPartNames } from './partNames.ts';

/** The files of one problem, read once. */
export interface ProblemFolder {
  readonly slug: string;
  /** By path relative to the folder, with `/`, in order of path. */
  readonly files: ReadonlyMap<string, FolderFile>;
}

interface FolderFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads every file that belongs to a problem. Files are read only below the folder: a symbolic link is a finding, and
 * so is whatever has no place in a problem's folder. Names that begin with a dot are passed over.
 *
 * @returns null when there is nothing to go on with.
 */
export async function readProblemFolder(folder: string, findings: Findings): Promise<ProblemFolder | null> {
  const slug = basename(resolve(folder));
  if (!SLUG.test(slug) || slug.length > 64)
    findings.add(
      'problem.yaml',
      1,
      `the folder is called "${slug}"; its name must be kebab-case, like lru-cache`,
    );
  const listing = await listFolder(folder, findings);
  if (!listing) return null;
  for (const path of REQUIRED_FILES)
    if (!listing.paths.includes(path)) findings.add(path, 1, 'is missing; every problem has one');
  const files = await Promise.all(
    listing.paths.map(async (path) => [path, await readOne(listing.root, path, findings)] as const),
  );
  return { slug, files: new Map(files.flatMap(([path, file]) => (file ? [[path, file]] : []))) };
}

interface Listing {
  readonly root: string;
  readonly paths: readonly string[];
}

async function listFolder(folder: string, findings: Findings): Promise<Listing | null> {
  try {
    const root = await realpath(folder);
    const paths: string[] = [];
    const waiting = [''];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entries = await readdir(join(root, next), { withFileTypes: true });
      if (next === 'parts') checkPartNames(entries, findings);
      for (const entry of entries) {
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        if (paths.length + waiting.length >= MOST_ENTRIES) {
          findings.add('problem.yaml', 1, `the folder holds over ${MOST_ENTRIES} files; is it a problem?`);
          return null;
        }
        if (isWanted(entry, path, findings)) (entry.isDirectory() ? waiting : paths).push(path);
      }
    }
    return { root, paths: paths.toSorted(compareTexts) };
  } catch (error) {
    findings.add('problem.yaml', 1, `the folder cannot be read: ${reasonOf(error)}`);
    return null;
  }
}

function isWanted(entry: Dirent, path: string, findings: Findings): boolean {
  if (entry.name.startsWith('.')) return false;
  if (entry.isSymbolicLink()) {
    findings.add(path, 1, 'is a symbolic link; a problem folder holds plain files and folders of its own');
    return false;
  }
  if (entry.isDirectory()) {
    if (DESCENDED_FOLDERS.test(path)) return true;
    const place = placeOf(path);
    findings.add(path, 1, place.kind === 'refused' ? place.why : 'is a folder; it must be a file');
    return false;
  }
  if (entry.isFile()) return true;
  findings.add(path, 1, 'is neither a file nor a folder');
  return false;
}

async function readOne(root: string, path: string, findings: Findings): Promise<FolderFile | null> {
  const place = placeOf(path);
  if (place.kind === 'refused') {
    findings.add(path, 1, place.why);
    return null;
  }
  try {
    const { size } = await lstat(join(root, path));
    if (size > place.sizeLimitBytes) {
      findings.add(path, 1, `has ${size} bytes; at most ${place.sizeLimitBytes} are read`);
      return null;
    }
    const bytes = await readFile(join(root, path));
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error);
    findings.add(path, 1, `cannot be read: ${reason}`);
    return null;
  }
}

/** The code of a system error, such as ENOENT; anything else is a bug of ours and goes on up. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return error.code === 'ENOENT' ? 'there is no such folder or file (ENOENT)' : error.code;
}
