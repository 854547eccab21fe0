import { expect, test } from 'vitest';
import { readServerLog } from '../../../bench/drill/serverLog.ts';
import { createLog } from '../../../server/log.ts';

test('deaths are counted by reason and faults are told, among lines that are none', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', output: { write: (line) => lines.push(line) } });
  log.info({ type: 'runner_died', pid: 1, reason: 'cpu' }, 'a runner process ended');
  log.info({ type: 'runner_died', pid: 2, reason: 'cpu' }, 'a runner process ended');
  log.info({ type: 'runner_died', pid: 3, reason: 'memory' }, 'a runner process ended');
  log.warn('not ours');
  log.error({ err: new Error('no runner today') }, 'a runner failed');
  const said = `Dryrun is at http://127.0.0.1:1\n${lines.join('')}`;
  expect(readServerLog(said)).toEqual({
    deaths: { cpu: 2, memory: 1 },
    faults: ['a runner failed: no runner today'],
  });
});
