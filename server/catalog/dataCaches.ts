import { join } from 'node:path';
import { openCacheFolder } from './openCacheFolder.ts';
import type { TextCache } from './textCache.ts';

const MIB = 1024 * 1024;

/** What generators, oracles and references gave. @param dataFolder `DRYRUN_DATA`. */
export function expectationCache(dataFolder: string, onFault: (error: unknown) => void): TextCache {
  const folder = join(dataFolder, 'cache', 'expectations');
  return openCacheFolder({ folder, limitBytes: 256 * MIB, onFault });
}

/** Where folders that were read are kept. @param dataFolder `DRYRUN_DATA`. */
export function folderCachePath(dataFolder: string): string {
  return join(dataFolder, 'cache', 'folders');
}

/** Problem folders that were read. @param folder see `folderCachePath`. */
export function folderCache(folder: string, onFault: (error: unknown) => void): TextCache {
  return openCacheFolder({ folder, limitBytes: 256 * MIB, onFault });
}
