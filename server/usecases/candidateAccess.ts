import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** Who asks, from the token that the browser's cookie holds. */
export interface Caller {
  readonly candidate: string;
  /** Nothing is stored under this identity yet. */
  readonly isNew: boolean;
  /** Hash of the token; the token itself is never stored. */
  readonly tokenHash: string;
}

/** Finds out who holds a token. Asking stores nothing, so requests that only read fill no table. */
export type FindCaller = (token: string) => Promise<Caller>;

/**
 * Until its first write a candidate exists only as a name derived from the token. It is the name that the first write
 * will store, so that an event stream opened before that write already listens for the right candidate.
 */
export function findCaller({ store }: { readonly store: Store }): FindCaller {
  return async (token) => {
    const tokenHash = sha256(token);
    const candidate = await store.findCandidate(tokenHash);
    return {
      candidate: candidate ?? sha256(`candidate ${token}`).slice(0, 32),
      isNew: candidate === null,
      tokenHash,
    };
  };
}

/** Makes sure that the caller's candidate is stored, before something is stored that belongs to it. */
export async function ensureCandidate(
  { store, now }: { readonly store: Pick<Store, 'createCandidate'>; readonly now: () => number },
  caller: Caller,
): Promise<string> {
  return caller.isNew ? store.createCandidate(caller.candidate, caller.tokenHash, now()) : caller.candidate;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
