import { expect, test } from 'vitest';
import { openAuthorRunner } from '../../../server/runner/host/openAuthorRunner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { programsOf, valueInput } from './authorPrograms.ts';
import { ANSWER, callWith, caseOf, execute } from './programs.ts';

/** A process that says ready, and then to every work message what `answer` writes: what a broken sandbox could say. */
function rogue(answer: string): { file: string; args: readonly string[]; env: Record<string, string> } {
  const script = `
    const net = require('node:net');
    const socket = new net.Socket({ fd: 3 });
    const say = (text) => socket.write(text + '\\n');
    socket.on('data', () => { ${answer} });
    socket.on('end', () => process.exit());
    say('{"type":"ready"}');`;
  return { file: process.execPath, args: ['-e', script], env: {} };
}

const usage = '"cpuMs":1,"wallMs":1,"console":""';
const outcome = (index: number): string =>
  `say('{"type":"outcome","index":${index},"ending":{"kind":"answered","text":"[1]"},${usage}}');`;

test.each([
  ['no JSON', `say('accepted');`],
  ['another message', `say('{"type":"verdict","verdict":"accepted"}');`],
  ['an unknown ending', `say('{"type":"outcome","index":0,"ending":{"kind":"accepted"},${usage}}');`],
  [
    'a crash that only we may tell',
    `say('{"type":"outcome","index":0,"ending":{"kind":"crashed"},${usage}}');`,
  ],
  ['an outcome out of order', outcome(1)],
  ['ready again', `say('{"type":"ready"}');`],
  ['finished without an outcome', `say('{"type":"finished","isFit":true}');`],
  [
    'a negative time',
    `say('{"type":"outcome","index":0,"ending":{"kind":"never_settled"},"cpuMs":-1,"wallMs":1,"console":""}');`,
  ],
  ['nothing and its end', `process.exit(0);`],
])('a process that answers %s is killed, replaced and not believed', async (_, answer) => {
  const pool = await openPool({ size: 1, command: rogue(answer) });
  const { outcomes, compileFailure } = await execute(pool, {
    source: '',
    cases: [caseOf(ANSWER, callWith())],
  });
  expect(outcomes.map((one) => one.ending)).toEqual([{ kind: 'crashed' }]);
  expect(compileFailure).toBeNull();
  await pool.close();
});

test('a process that never stops talking is killed', async () => {
  const flood = `const more = () => { while (socket.write('x'.repeat(1 << 20))); socket.once('drain', more) }; more();`;
  const pool = await openPool({ size: 1, command: rogue(flood) });
  const { outcomes } = await execute(pool, { source: '', cases: [caseOf(ANSWER, callWith())] });
  expect(['output_limit', 'memory_limit', 'time_limit']).toContain(outcomes[0]?.ending.kind);
  await pool.close();
});

test('a second outcome for a case does not become the next one', async () => {
  const pool = await openPool({ size: 1, command: rogue(`${outcome(0)} ${outcome(0)}`) });
  const { outcomes } = await execute(pool, {
    source: '',
    cases: [caseOf(ANSWER, callWith()), caseOf(ANSWER, callWith())],
  });
  expect(outcomes.map((one) => one.ending.kind)).toEqual(['answered', 'answered']);
  await pool.close();
});

const authorAnswer = (answer: object): string =>
  `say(${JSON.stringify(JSON.stringify({ type: 'author_answer', index: 0, answer }))});`;

test.each([
  ['text that is no value', authorAnswer({ kind: 'value', text: '{"$":"made up"}' })],
  [
    'the failure of a program that is not there',
    authorAnswer({ kind: 'failed', program: 'harness', line: 1, message: '' }),
  ],
  ['nothing and its end', `process.exit(0);`],
])('a process of the author’s that answers %s is given up after two tries', async (_, answer) => {
  const deaths: string[] = [];
  const author = await openAuthorRunner({
    command: rogue(answer),
    onDeath: ({ reason }) => deaths.push(reason),
  });
  const programs = programsOf({ validate: 'export const validate = () => true;' });
  const asked = author.execute(programs, [{ do: 'validate', input: valueInput(1) }]);
  await expect(asked).rejects.toMatchObject({ code: 'runner_broke_protocol' });
  expect(deaths).toHaveLength(2);
  await author.close();
});
