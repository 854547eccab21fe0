import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareTexts } from './compareTexts.ts';
import type { Findings } from './findings.ts';
import {
  DESCENDED_FOLDERS,
  FOLDER_LIMIT_BYTES,
  MOST_ENTRIES,
  placeOf,
  REQUIRED_FILES,
  REQUIRED_PART_FILES,
} from './folderLayout.ts';
import { BASE_PART, type PartFolder } from './partFolder.ts';
import { followUps } from './partNames.ts';
import { readPlainFile } from './readPlainFile.ts';

/** The files of one problem, read once. */
export interface ProblemFolder {
  readonly slug: string;
  /** By path relative to the folder, with `/`, in order of path. */
  readonly files: ReadonlyMap<string, FolderFile>;
  /** In their order, the base first. */
  readonly parts: readonly PartFolder[];
}

interface FolderFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const NO_FILE = 'is neither a file nor a folder';

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
  const parts = [BASE_PART, ...followUps(listing.followUps, findings)];
  const present = new Set(listing.paths);
  const demand = (path: string, of: string): void => {
    if (!present.has(path)) findings.add(path, 1, `is missing; every ${of} has one`);
  };
  for (const path of REQUIRED_FILES) demand(path, 'problem');
  for (const part of parts)
    for (const path of [part.settings, ...REQUIRED_PART_FILES.map((file) => `${part.path}${file}`)])
      demand(path, part.number === 1 ? 'problem' : 'part');
  return { slug, parts, files: await readFiles(listing, findings) };
}

interface Listing {
  readonly root: string;
  /** Of files, in order. */
  readonly paths: readonly string[];
  /** Names of the folders below `parts/`. */
  readonly followUps: readonly string[];
}

async function listFolder(folder: string, findings: Findings): Promise<Listing | null> {
  try {
    const root = await realpath(folder);
    const paths: string[] = [];
    const found: string[] = [];
    const waiting = [''];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entries = await readdir(join(root, next), { withFileTypes: true });
      for (const entry of entries) {
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        if (paths.length + waiting.length >= MOST_ENTRIES) {
          findings.add('problem.yaml', 1, `the folder holds over ${MOST_ENTRIES} files; is it a problem?`);
          return null;
        }
        const isPart = next === 'parts' && entry.isDirectory() && !entry.name.startsWith('.');
        if (isPart) found.push(entry.name);
        if (isWanted(entry, path, findings)) (entry.isDirectory() ? waiting : paths).push(path);
      }
    }
    return { root, paths: paths.toSorted(compareTexts), followUps: found };
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
    // What is wrong with its name is said where the parts are numbered.
    if (/^parts\/[^/]+$/.test(path)) return false;
    const place = placeOf(path);
    findings.add(path, 1, place.kind === 'refused' ? place.why : 'is a folder; it must be a file');
    return false;
  }
  if (entry.isFile()) return true;
  findings.add(path, 1, NO_FILE);
  return false;
}

async function readFiles({ root, paths }: Listing, findings: Findings): Promise<ProblemFolder['files']> {
  const files = new Map<string, FolderFile>();
  let left = FOLDER_LIMIT_BYTES;
  for (const path of paths) {
    const file = await readOne(root, path, left, findings);
    left -= file?.bytes.length ?? 0;
    if (file) files.set(path, file);
  }
  return files;
}

async function readOne(
  root: string,
  path: string,
  left: number,
  findings: Findings,
): Promise<FolderFile | null> {
  const place = placeOf(path);
  if (place.kind === 'refused') {
    findings.add(path, 1, place.why);
    return null;
  }
  try {
    const limitBytes = place.sizeLimitBytes;
    const file = await readPlainFile(join(root, path), Math.min(limitBytes, left));
    if (!file) {
      findings.add(path, 1, NO_FILE);
      return null;
    }
    const { size, bytes } = file;
    if (!bytes) {
      findings.add(
        path,
        1,
        size > limitBytes
          ? `has ${size} bytes; at most ${limitBytes} are read`
          : `is too much: a problem's files together may have ${FOLDER_LIMIT_BYTES} bytes`,
      );
      return null;
    }
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
