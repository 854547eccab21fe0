import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceTree } from './architectureFindings.ts';

const TOP_FOLDERS = ['contract', 'server', 'client', 'test', 'bench'];
const SOURCE_ENDINGS = ['.ts', '.tsx'];

/** Candidates' programs are material, not part of the code: their form is the point of them. */
const MATERIAL = 'test/hostile/submissions/';

/** What package.json says of packages. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** @param root the repository's folder. */
export function readSourceTree(root: string, manifest: Manifest): SourceTree {
  const paths = TOP_FOLDERS.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).filter((path) => !path.startsWith(MATERIAL));
  const isSource = (path: string): boolean => SOURCE_ENDINGS.some((ending) => path.endsWith(ending));
  return {
    texts: new Map(paths.filter(isSource).map((path) => [path, readFileSync(join(root, path), 'utf8')])),
    assets: new Set([...paths.filter((path) => !isSource(path)), 'package.json', 'package-lock.json']),
    dependencies: new Set(Object.keys(manifest.dependencies)),
    devDependencies: new Set(Object.keys(manifest.devDependencies)),
  };
}
