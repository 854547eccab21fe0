import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';

/** Whether the server can write its data folder, or make it where it is still missing. Leaves nothing behind. */
export async function checkDataFolder(folder: string): Promise<Check> {
  const existing = await nearestExisting(folder);
  const isThere = existing === folder;
  try {
    await rm(await mkdtemp(join(existing, '.dryrun-doctor-')), { recursive: true });
  } catch (error) {
    return {
      name: 'data folder',
      state: 'missing',
      found: `${existing} cannot be written: ${(error as Error).message}`,
      mend: 'make it writable for this user, or name another one: DRYRUN_DATA=<folder>',
      isNeeded: true,
    };
  }
  return {
    name: 'data folder',
    state: 'ok',
    found: isThere ? `${folder} is writable` : `${folder} will be made at the first start`,
    mend: '',
    isNeeded: true,
  };
}

async function nearestExisting(folder: string): Promise<string> {
  const parent = dirname(folder);
  if (parent === folder) return folder;
  try {
    await access(folder, constants.F_OK);
    return folder;
  } catch {
    // Missing, or hidden behind a folder that may not be entered; writing to the parent will tell which.
    return nearestExisting(parent);
  }
}
