import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FaultError } from '../errors.ts';

/** A folder that is ours alone until `close`. */
export interface FolderLock {
  readonly close: () => void;
}

/** How long a server that starts waits for one that is ending, in milliseconds. */
const LOCK_WAIT_MS = 1_000;

/**
 * Makes sure that one server works in a folder. The lock is an exclusive transaction on an empty database beside the
 * real one, open for as long as the process lives: underneath it is a lock of the operating system on the file, so it
 * goes with the process however that ends, on Linux, macOS and Windows, and leaves nothing stale behind. A lock on the
 * real database would also keep out the operator's shell and backup.
 *
 * @throws FaultError `store_failed` when another server has it. What SQLite throws when the file cannot be made.
 */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(join(folder, 'dryrun.lock'), { timeout: LOCK_WAIT_MS });
  try {
    database.exec('begin exclusive');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw cause;
    throw new FaultError(
      'store_failed',
      `Another Dryrun server is using the data folder ${folder}. Stop that server, or give this one a data folder of its own`,
      { cause },
    );
  }
  return { close: () => database.close() };
}

const SQLITE_BUSY = 5;

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY;
}
