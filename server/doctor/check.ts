/** How a check ended. `not yet`: this version of Dryrun does not have it on any machine. */
export const CHECK_STATES = ['ok', 'missing', 'not yet'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly state: CheckState;
  /** What was found, in a few words. */
  readonly found: string;
  /** What to do about it; empty when there is nothing to do. */
  readonly mend: string;
  /** Dryrun does not work without it. */
  readonly isNeeded: boolean;
}

const STATE_WIDTH = Math.max(...CHECK_STATES.map((state) => state.length));

/** One line for a person: the state, what was found, and what to do. */
export function checkLine({ name, state, found, mend, isNeeded }: Check): string {
  const weight = state === 'missing' && !isNeeded ? ' (not needed to run)' : '';
  const advice = mend === '' ? '' : ` → ${mend}`;
  return `${state.padEnd(STATE_WIDTH)}  ${name}: ${found}${weight}${advice}`;
}
