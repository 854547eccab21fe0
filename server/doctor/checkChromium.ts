import type { Check } from './check.ts';
import { CHROMIUM_ADVICE, findChromium } from './findChromium.ts';

/** Whether the browser tests can run. */
export function checkChromium(environment: Readonly<Record<string, string | undefined>>): Check {
  const path = findChromium(environment);
  return {
    name: 'Chromium, for the browser tests',
    state: path === null ? 'missing' : 'ok',
    found: path ?? 'not found',
    mend: path === null ? CHROMIUM_ADVICE : '',
    isNeeded: false,
  };
}
