import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

export interface ClientBuildDeps {
  /** The repository. */
  readonly root: string;
  /** Builds into dist/client. @throws when it cannot. */
  readonly build: () => Promise<void>;
  /** Told before a build, which takes a while. */
  readonly onBuild: () => void;
}

/** What the built client is made from. */
const SOURCES = ['client', 'contract', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the client when it is missing or was made from other sources. Where there are no sources (an image that holds
 * only what it needs) what is built is taken as it is.
 *
 * @throws what `build` throws.
 */
export async function ensureClientBuilt({ root, build, onBuild }: ClientBuildDeps): Promise<void> {
  const isBuilt = existsSync(join(root, 'dist/client/index.html'));
  if (isBuilt && !existsSync(join(root, 'client'))) return;
  const stamp = join(root, 'dist/client.hash');
  const hash = await hashSources(root);
  if (isBuilt && (await readStamp(stamp)) === hash) return;
  onBuild();
  await build();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}

async function readStamp(path: string): Promise<string | null> {
  return existsSync(path) ? readFile(path, 'utf8') : null;
}

/** Contents, not times: a checkout gives every file a new time. */
async function hashSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await sourceFiles(root)) {
    const content = await readFile(path);
    hash.update(`${relative(root, path).replaceAll(sep, '/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

async function sourceFiles(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const source of SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    if (!source.endsWith('.ts') && !source.endsWith('.json')) files.push(...(await filesBelow(source)));
    else files.push(source);
  }
  return files;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // The order of a folder's entries is the file system's.
  return files.toSorted((one, other) => (one < other ? -1 : 1));
}
