import type { DatabaseSync } from 'node:sqlite';
import { sql, type Kysely, type Transaction } from 'kysely';
import { FaultError } from '../errors.ts';
import type { Tables } from './tables.ts';

/*
 * Every write of the store comes through here. A durable commit waits for the disk, so writes that come together share
 * one: all that was asked for in one turn of the event loop, and those that can wait up to 20 ms for company. One
 * transaction holds the group, each write inside a savepoint, so that a write that fails takes nobody with it. The
 * callers hear of it after the commit, in the order in which they asked, which is the order of event ids.
 */

/**
 * When a write is made, and when it outlives a power failure. Every one of them outlives the process as soon as its
 * promise resolves.
 * - `now`: at once, on the disk when its promise resolves.
 * - `soon`: the same, but it may wait for company first.
 * - `unsynced`: at once, on the disk together with the next write of another kind. SQLite's log is one sequence with a
 *   checksum over all that went before, so no later write can be on the disk without it.
 */
export type WriteKind = 'now' | 'soon' | 'unsynced';

/** The one way to write. */
export interface GroupCommit {
  /** @throws what `work` throws, or what failed the commit; in both cases nothing of it stands. */
  readonly write: <T>(kind: WriteKind, work: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Makes the writes that wait, then takes no more. */
  readonly close: () => Promise<void>;
}

export interface GroupCommitDeps {
  readonly db: Kysely<Tables>;
  /** The connection under `db`. */
  readonly database: DatabaseSync;
}

/** Longest wait of a `soon` write, in milliseconds: measured to hold 1 000 autosaves a second on one disk. */
const COMPANY_WAIT_MS = 20;

/** Bounds how long a group holds the event loop; the rest follows in the next turn. */
const GROUP_LIMIT = 100;

interface WaitingWrite {
  readonly kind: WriteKind;
  /** Does the work and returns what tells its caller. */
  readonly run: (trx: Transaction<Tables>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

export function createGroupCommit({ db, database }: GroupCommitDeps): GroupCommit {
  const waiting: WaitingWrite[] = [];
  let companyTimer: NodeJS.Timeout | null = null;
  let nextTurn: NodeJS.Immediate | null = null;
  let committed: Promise<void> = Promise.resolve();
  let isClosed = false;

  const commitGroup = (): void => {
    if (companyTimer) clearTimeout(companyTimer);
    if (nextTurn) clearImmediate(nextTurn);
    companyTimer = null;
    nextTurn = null;
    const group = waiting.splice(0, GROUP_LIMIT);
    if (waiting.length > 0) nextTurn = setImmediate(commitGroup);
    committed = committed.then(() => commit({ db, database }, group));
  };

  return {
    write: (kind, work) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new FaultError('store_failed', 'The store is closed');
        const run = async (trx: Transaction<Tables>): Promise<() => void> => {
          const result = await work(trx);
          return () => resolve(result);
        };
        waiting.push({ kind, run, fail: reject });
        if (kind === 'soon') companyTimer ??= setTimeout(commitGroup, COMPANY_WAIT_MS);
        else nextTurn ??= setImmediate(commitGroup);
      }),
    close: async () => {
      isClosed = true;
      while (waiting.length > 0) commitGroup();
      await committed;
    },
  };
}

async function commit({ db, database }: GroupCommitDeps, group: readonly WaitingWrite[]): Promise<void> {
  const told: (() => void)[] = [];
  try {
    const isSynced = group.some(({ kind }) => kind !== 'unsynced');
    database.exec(`pragma synchronous = ${isSynced ? 'full' : 'normal'}`);
    await db.transaction().execute(async (trx) => {
      for (const write of group) told.push(await runOne(database, trx, write));
    });
  } catch (error) {
    for (const write of group) write.fail(error);
    return;
  }
  for (const tell of told) tell();
}

async function runOne(
  database: DatabaseSync,
  trx: Transaction<Tables>,
  write: WaitingWrite,
): Promise<() => void> {
  await sql`savepoint one_write`.execute(trx);
  try {
    const tell = await write.run(trx);
    await sql`release savepoint one_write`.execute(trx);
    return tell;
  } catch (error) {
    // On a full or failing disk SQLite has undone the whole transaction: then the whole group has failed.
    if (!database.isTransaction) throw error;
    await sql`rollback to savepoint one_write`.execute(trx);
    await sql`release savepoint one_write`.execute(trx);
    return () => write.fail(error);
  }
}
