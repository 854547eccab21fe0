import { expect, test } from 'vitest';
import { checkSandbox } from '../../../server/doctor/checkSandbox.ts';
import { runnerCommand } from '../../../server/runner/host/runnerCommand.ts';

const command = runnerCommand();

test('every layer of this version is found, and what comes later is said', async () => {
  const checks = await checkSandbox(command);
  expect(checks.map(({ name, state }) => [name, state])).toEqual([
    ['sandbox, isolate', 'ok'],
    ['sandbox, lockdown', 'ok'],
    ['sandbox, permission model', 'ok'],
    ['sandbox, operating system', 'not yet'],
  ]);
});

test('a runner process that starts without restrictions is noticed', async () => {
  const args = command.args.filter((arg) => arg !== '--permission' && !arg.startsWith('--allow-'));
  const checks = await checkSandbox({ ...command, args });
  expect(checks.map(({ state }) => state)).toEqual(['ok', 'ok', 'missing', 'not yet']);
});

test('a runner process that cannot start is told with its own words', async () => {
  const args = [...command.args.slice(0, -1), '--eval', 'throw new Error("no native build")'];
  expect(await checkSandbox({ ...command, args })).toEqual([
    expect.objectContaining({ state: 'missing', found: expect.stringContaining('no native build') }),
  ]);
});
