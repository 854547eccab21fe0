import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { folderSignature } from './folderSignature.ts';

export interface FolderWatch {
  /** To be called before a folder is read: what it holds from then on is a change. */
  reads(slug: string): void;
  close(): void;
}

export interface FolderWatchSettings {
  /** Holds one folder a problem. */
  readonly folder: string;
  /** The folders that may hold something else now, also those that came or went. */
  readonly onChange: (slugs: readonly string[]) => void;
  /** A sentence for the log. */
  readonly onFault: (message: string) => void;
}

/** After the last event of a burst; an editor writes a file in several steps. */
const QUIET_MS = 150;
/** A folder that never comes to rest is told of all the same. */
const LONGEST_BURST_MS = 600;

/** Between two rounds of looking; longer when a round takes long, so that it stays below 2 % of a processor. */
const LOOK_EVERY_MS = 1_000;
const LOOK_SHARE = 50;

/**
 * Tells which problem folders change: from the system's own events, and as a net by looking at all of them in turn.
 *
 * Not covered by events, and so noticed up to a second later, or `LOOK_SHARE` times as late as a round takes: folders
 * that are symbolic links; network and some container mounts; whatever is beyond the system's number of watches (on
 * Linux each file takes one). Not covered at all: a change that keeps size, both times and inode of a file.
 */
export function watchFolders({ folder, onChange, onFault }: FolderWatchSettings): FolderWatch {
  const signatures = new Map<string, string>();
  /** Names that were read while they were there. */
  const known = new Set<string>();
  const changed = new Set<string>();
  let burstBegan = 0;
  let telling: NodeJS.Timeout | undefined;

  const tell = (): void => {
    telling = undefined;
    const slugs = Array.from(changed);
    changed.clear();
    onChange(slugs);
  };

  const noteChange = (slug: string): void => {
    if (slug === '' || slug.startsWith('.')) return;
    changed.add(slug);
    const now = Date.now();
    if (telling === undefined) burstBegan = now;
    clearTimeout(telling);
    telling = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, burstBegan + LONGEST_BURST_MS - now)));
  };

  const look = (): void => {
    const startedAt = performance.now();
    for (const [slug, signature] of signatures) {
      if (folderSignature(join(folder, slug)) === signature) continue;
      // Once is enough: it is read again, and looked at from then on.
      signatures.delete(slug);
      noteChange(slug);
    }
    const listed = listFolder(folder);
    for (const name of listed) if (!known.has(name)) noteChange(name);
    for (const name of known) if (!listed.has(name)) known.delete(name);
    looking = setTimeout(look, Math.max(LOOK_EVERY_MS, LOOK_SHARE * (performance.now() - startedAt)));
  };

  const watcher = openWatcher(folder, noteChange, onFault);
  let looking = setTimeout(look, LOOK_EVERY_MS);
  return {
    reads: (slug) => {
      known.add(slug);
      signatures.set(slug, folderSignature(join(folder, slug)));
    },
    close: () => {
      watcher?.close();
      clearTimeout(looking);
      clearTimeout(telling);
    },
  };
}

/** The names in it. Files beside the folders are told of too; reading finds that they are no folders. */
function listFolder(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    // The folder of problems is gone for the moment: those in it are told of as changed, and again when it is back.
    return new Set();
  }
}

function openWatcher(
  folder: string,
  noteChange: (slug: string) => void,
  onFault: (message: string) => void,
): FSWatcher | null {
  const fail = (error: unknown): void =>
    onFault(
      `The system does not tell of changed problems (${String(error)}); they are looked for in turn instead.`,
    );
  try {
    const watcher = watch(folder, { recursive: true }, (_event, path) => {
      if (path !== null) noteChange(path.split(/[\\/]/, 1)[0] ?? '');
    });
    watcher.on('error', (error) => {
      watcher.close();
      fail(error);
    });
    return watcher;
  } catch (error) {
    fail(error);
    return null;
  }
}
