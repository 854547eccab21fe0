/**
 * The thread that reads problem folders, since parsing YAML takes the better part of a second a folder at worst; and
 * the one that watches them. See readerMessages.ts for what goes between it and the catalog.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { folderCache } from './dataCaches.ts';
import { Findings } from './findings.ts';
import { loadFiles } from './loadProblem.ts';
import { readProblemFolder, type ProblemFolder } from './problemFolder.ts';
import type { FolderReading, ReaderMessage, ReaderSettings, ReadRequest } from './readerMessages.ts';
import { EMPTY_CACHE, type TextCache } from './textCache.ts';
import { watchFolders } from './watchFolders.ts';

if (parentPort) serve(parentPort, workerData as ReaderSettings);

function serve(port: MessagePort, settings: ReaderSettings): void {
  const send = (message: ReaderMessage): void => port.postMessage(message);
  const onFault = (message: string): void => send({ kind: 'fault', message });
  const { folder, cacheFolder } = settings;
  const cache =
    cacheFolder === null
      ? EMPTY_CACHE
      : folderCache(cacheFolder, (error) => onFault(`What was read cannot be kept: ${String(error)}`));
  const version = `${readerVersion()} ${settings.driverVersion}`;
  const watching = watchFolders({
    folder,
    onChange: (slugs) => send({ kind: 'changed', slugs }),
    onFault,
  });
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ slug }: ReadRequest) => {
    last = last.then(async () => {
      watching.reads(slug);
      send({ kind: 'read', slug, reading: await readFolder(settings, cache, version, slug) });
    });
  });
}

async function readFolder(
  { folder, driverVersion }: ReaderSettings,
  cache: TextCache,
  version: string,
  slug: string,
): Promise<FolderReading> {
  const path = join(folder, slug);
  const found = await lstat(path).catch(() => null);
  // A link to a folder elsewhere is how an operator adds somebody else's problem.
  if (!found?.isDirectory() && !found?.isSymbolicLink()) return { kind: 'absent' };
  const findings = new Findings();
  const files = await readProblemFolder(path, findings);
  const filesHash = hashFiles(files, findings, version);
  const kept = await cache.find(filesHash);
  if (kept !== null) return { kind: 'present', filesHash, loaded: kept };
  const result = loadFiles({ files, driverVersion, findings });
  const loaded = JSON.stringify(
    'ok' in result
      ? result
      : { findings: result.findings.map(({ file, line, message }) => ({ file, line, message })) },
  );
  await cache.keep(filesHash, loaded);
  return { kind: 'present', filesHash, loaded };
}

function hashFiles(files: ProblemFolder | null, findings: Findings, version: string): string {
  const hash = createHash('sha256').update(`${version}\n`);
  for (const { file, line, message } of findings.list()) hash.update(`${file}:${line}: ${message}\n`);
  if (!files) return hash.digest('hex');
  hash.update(`${files.slug}\n`);
  for (const [path, { bytes }] of files.files)
    hash.update(`${path.length} ${path} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Another one whenever this code, or a package that it uses, would read a folder differently. */
function readerVersion(): string {
  const root = join(import.meta.dirname, '..', '..');
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')));
  for (const folder of ['contract', join('server', 'catalog')])
    for (const name of readdirSync(join(root, folder)).toSorted())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}
