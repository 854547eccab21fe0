import type { Store } from '../store/store.ts';

export type ForgetOldEvents = () => Promise<void>;

/** A browser that was away for longer reads everything again. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Trims the event log, which is only there for browsers that come back. Submissions and drafts stay. */
export function forgetOldEvents(deps: {
  readonly store: Pick<Store, 'trimEvents'>;
  readonly now: () => number;
}): ForgetOldEvents {
  return () => deps.store.trimEvents(deps.now() - KEPT_MS);
}
