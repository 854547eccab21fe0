import type { Store } from '../store/store.ts';

export interface ForgetOldEventsDeps {
  readonly store: Pick<Store, 'trimEvents'>;
  readonly now: () => number;
  /** Told when the store refused; the next time will do as well. */
  readonly onFault: (error: unknown) => void;
}

/** A browser that was away for longer reads everything again. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const EVERY_MS = 60 * 60 * 1000;

/**
 * Trims the event log now and every hour until it is closed. The log is only there for browsers that come back;
 * submissions and drafts stay.
 */
export function forgetOldEvents({ store, now, onFault }: ForgetOldEventsDeps): {
  readonly close: () => void;
} {
  const forget = (): void => void store.trimEvents(now() - KEPT_MS).catch(onFault);
  const timer = setInterval(forget, EVERY_MS);
  forget();
  return { close: () => clearInterval(timer) };
}
