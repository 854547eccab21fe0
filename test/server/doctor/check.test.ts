import { expect, test } from 'vitest';
import { checkLine } from '../../../server/doctor/check.ts';

const check = {
  name: 'client',
  state: 'missing',
  found: 'not built',
  mend: 'build it',
  isNeeded: true,
} as const;

test('a line says the state, what was found and what to do', () => {
  expect(checkLine(check)).toBe('missing  client: not built → build it');
});

test('what is missing but not needed is told as such', () => {
  expect(checkLine({ ...check, isNeeded: false })).toContain('not built (not needed to run) →');
});

test('a line that needs no advice ends with what was found', () => {
  expect(checkLine({ ...check, state: 'ok', found: 'built', mend: '' })).toBe('ok       client: built');
});
