import type { SessionView } from '#contract/session.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from './candidateAccess.ts';

export type ShowSession = (caller: Caller) => Promise<SessionView>;

export function showSession(deps: { readonly store: Store; readonly now: () => number }): ShowSession {
  return async ({ candidate, isNew }) => ({
    serverTime: deps.now(),
    lastEventId: await deps.store.lastEventId(candidate),
    isFirstVisit: isNew,
  });
}
