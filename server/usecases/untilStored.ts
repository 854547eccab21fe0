import { setTimeout as delay } from 'node:timers/promises';

export interface UntilStoredOptions {
  readonly closing: AbortSignal;
  readonly onFault: (error: unknown) => void;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/**
 * Repeats a write until the store takes it, ever more slowly. Judging has nothing better to do: while the disk is full
 * no other verdict could be kept either.
 *
 * @throws what the write threw last, when the server closes meanwhile.
 */
export async function untilStored<T>(options: UntilStoredOptions, write: () => Promise<T>): Promise<T> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    try {
      return await write();
    } catch (error) {
      options.onFault(error);
      await delay(delayMs, undefined, { signal: options.closing });
    }
  }
}
