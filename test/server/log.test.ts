import { expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';

function openLog(isTTY: boolean, level = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog({ level, output: { isTTY, write: (line: string) => lines.push(line) } }) };
}

test('each line is one JSON object with time, level and message', () => {
  const { log, lines } = openLog(false);
  log.info({ problem: 'two-sum' }, 'left out');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    problem: 'two-sum',
    msg: 'left out',
  });
});

test('lines below the level are not written', () => {
  const { log, lines } = openLog(false, 'warn');
  log.info('unimportant');
  log.warn('important');
  expect(lines.join('')).not.toContain('unimportant');
  expect(lines).toHaveLength(1);
});

test('of an error only known members are written, with its causes', () => {
  const { log, lines } = openLog(false);
  const error = Object.assign(new Error('outer', { cause: new Error('inner') }), {
    body: 'source text',
    code: 'EIO',
  });
  log.error({ err: error }, 'broken');
  expect(lines[0]).not.toContain('source text');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: { name: 'Error', message: 'outer', code: 'EIO', cause: { message: 'inner' } },
  });
});

test('a person at a terminal reads plain lines', () => {
  const { log, lines } = openLog(true);
  log.warn({ problem: 'two-sum' }, 'left out');
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d WARN left out \{"problem":"two-sum"\}\n$/);
});
