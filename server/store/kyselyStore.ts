import type { Kysely, Transaction } from 'kysely';
import type { GroupCommit, WriteKind } from './groupCommit.ts';
import type { Store } from './store.ts';
import { createCandidate, findCandidate } from './storedCandidates.ts';
import { findDraft, saveDraft } from './storedDrafts.ts';
import { eventsAfter, findOldEvents, forgetEvents, lastEventId, storeEvents } from './storedEvents.ts';
import { findStanding, openClarification, releasePart } from './storedStandings.ts';
import { findSubmission, listProgress, listSubmissions, listUnfinished } from './submissionReads.ts';
import { beginTry, insertSubmission, judgeSubmission } from './submissionWrites.ts';
import type { FaultError } from '../errors.ts';
import type { Tables } from './tables.ts';

export interface KyselyStoreDeps {
  /** For reading. */
  readonly db: Kysely<Tables>;
  /** For writing. */
  readonly writes: GroupCommit;
  /** Epoch milliseconds; when an event was stored, for trimming. */
  readonly now: () => number;
  /** Makes what the database threw into what the store throws. */
  readonly toFault: (cause: unknown) => FaultError;
  /** Ends the connection, after the last write. */
  readonly close: () => Promise<void>;
}

/** Events forgotten in one transaction, so that trimming never holds the event loop for long. */
const TRIM_CHUNK = 1_000;

/** The store on any SQL database that Kysely can reach. */
export function createKyselyStore({ db, writes, now, toFault, close }: KyselyStoreDeps): Store {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw toFault(cause);
    }
  };
  const write = <T>(kind: WriteKind, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    guard(writes.write(kind, work));

  return {
    findCandidate: (tokenHash) => guard(findCandidate(db, tokenHash)),
    createCandidate: (candidate, tokenHash, createdAt) =>
      write('now', (trx) => createCandidate(trx, candidate, tokenHash, createdAt)),

    createSubmission: (submission, events) =>
      write('now', async (trx) => {
        await insertSubmission(trx, submission);
        return storeEvents(trx, submission.candidate, events, now());
      }),
    // A power failure can only undo it while nothing was written after it, no judgement of that try either. Then the
    // submission is unfinished still, and the next try takes the same number.
    beginTry: (submission) => write('unsynced', (trx) => beginTry(trx, submission)),
    appendEvents: (candidate, events) => write('now', (trx) => storeEvents(trx, candidate, events, now())),
    finishTry: (submission, tryNumber, end) =>
      write('now', async (trx) => {
        const ended = await judgeSubmission(trx, submission, tryNumber, end);
        return ended ? storeEvents(trx, ended.candidate, ended.events, now()) : [];
      }),
    findSubmission: (candidate, id) => guard(findSubmission(db, candidate, id)),
    listSubmissions: (candidate, problem, limit) => guard(listSubmissions(db, candidate, problem, limit)),
    listUnfinished: () => guard(listUnfinished(db)),
    listProgress: (candidate) => guard(listProgress(db, candidate)),

    findStanding: (candidate, problem) => guard(findStanding(db, candidate, problem)),
    releasePart: (candidate, problem, part, releasedAt) =>
      write('now', (trx) => releasePart(trx, candidate, problem, part, releasedAt)),
    askClarification: (candidate, problem, clarification, askedAt) =>
      write('now', (trx) =>
        openClarification(trx, candidate, problem, { ...clarification, opened: 'asked' }, askedAt),
      ),

    findDraft: (candidate, problem, language) => guard(findDraft(db, candidate, problem, language)),
    saveDraft: (candidate, draft, savedAt) =>
      write('soon', (trx) => saveDraft(trx, candidate, draft, savedAt)),

    lastEventId: (candidate) => guard(lastEventId(db, candidate)),
    eventsAfter: (candidate, id, limit) => guard(eventsAfter(db, candidate, id, limit)),
    trimEvents: async (before) => {
      for (const { candidate, firstId, lastId } of await guard(findOldEvents(db, before)))
        for (let id = firstId - 1; id < lastId; id += TRIM_CHUNK)
          await write('unsynced', (trx) => forgetEvents(trx, candidate, Math.min(id + TRIM_CHUNK, lastId)));
    },

    close: () => guard(close()),
  };
}
