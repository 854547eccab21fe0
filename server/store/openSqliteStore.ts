import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { FaultError } from '../errors.ts';
import { lockFolder, type FolderLock } from './folderLock.ts';
import { createGroupCommit } from './groupCommit.ts';
import { createKyselyStore } from './kyselyStore.ts';
import { migrate } from './migrate.ts';
import { createSqliteDialect } from './sqliteDialect.ts';
import { toStoreFault } from './sqliteFault.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface SqliteStoreDeps {
  /** Where the database is kept; made when it is missing. `':memory:'`: nowhere, it ends with `close`. */
  readonly folder: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How long a statement waits for another program that writes, a database shell say, in milliseconds. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Opens the store in a folder, makes or migrates its database, and keeps every other server out of the folder until
 * `close`.
 *
 * @throws FaultError `store_failed`, with what to do, when the folder cannot be made or written, another server or
 * program holds it, or the database is damaged or from a newer version.
 */
export async function openSqliteStore({ folder, now }: SqliteStoreDeps): Promise<Store> {
  if (folder === ':memory:') return openDatabase(':memory:', now, { close: () => {} });
  await makeFolder(folder);
  const path = join(folder, 'dryrun.sqlite');
  const lock = guarded(path, () => lockFolder(folder));
  try {
    return await openDatabase(path, now, lock);
  } catch (error) {
    lock.close();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // Sources and hashes of tokens lie here: for this user only.
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new FaultError(
      'store_failed',
      `The data folder ${folder} cannot be made: make it yourself, writable for this user, or name another one`,
      { cause },
    );
  }
}

async function openDatabase(path: string, now: () => number, lock: FolderLock): Promise<Store> {
  const database = guarded(path, () => new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS }));
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
  try {
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    await migrate(db, path);
  } catch (cause) {
    database.close();
    throw toStoreFault(cause, path);
  }
  const writes = createGroupCommit({ db, database });
  const close = async (): Promise<void> => {
    try {
      await writes.close();
      await db.destroy();
    } finally {
      lock.close();
    }
  };
  let closing: Promise<void> | null = null;
  return createKyselyStore({
    db,
    writes,
    now,
    toFault: (cause) => toStoreFault(cause, path),
    close: () => (closing ??= close()),
  });
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw toStoreFault(cause, path);
  }
}
