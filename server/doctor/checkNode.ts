import type { Check } from './check.ts';

/** The V8 that executes candidates' programs is that of one Node version, which package.json names. */
export function checkNode(running: string, pinned: string): Check {
  const isFine = running === `v${pinned}`;
  return {
    name: 'Node',
    state: isFine ? 'ok' : 'missing',
    found: isFine ? `${running}, the pinned version` : `${running}, but ${pinned} is pinned`,
    mend: isFine ? '' : 'npm ci, then npm run doctor',
    isNeeded: true,
  };
}
