import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runner } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { ANSWER_ASYNC, callWith, caseOf, execute, outcomeOf } from './programs.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 2 });
});
afterAll(() => runner.close());

const CHANCE = `async function answer() {
  const order = [];
  for (const ms of [3, 1, 2, 1, 0]) setTimeout(() => order.push(ms), ms);
  queueMicrotask(() => order.push('micro'));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
  return [
    Math.random(), crypto.randomUUID(), [...crypto.getRandomValues(new Uint8Array(4))],
    Date.now(), new Date().toString(), Date(), performance.now(), order,
    new Intl.DateTimeFormat().format(), new Intl.DateTimeFormat('en', { timeStyle: 'long' }).formatToParts().length,
    Intl.DateTimeFormat().resolvedOptions().timeZone, Intl.NumberFormat().resolvedOptions().locale,
    new Date(0).toLocaleString(), typeof Temporal === 'undefined' ? 0 : String(Temporal.Now.instant()),
    typeof Temporal === 'undefined' ? 0 : String(Temporal.Now.zonedDateTimeISO()),
    Object.getPrototypeOf(Date) === Function.prototype, new Date().constructor === Date,
  ];
}`;

test('fifty runs of a source that lives on time and chance are identical', async () => {
  const texts = new Set<string>();
  for (let round = 0; round < 5; round++) {
    const cases = Array.from({ length: 10 }, () => caseOf(ANSWER_ASYNC, callWith()));
    const { outcomes } = await execute(runner, { source: CHANCE, cases });
    expect(outcomes).toHaveLength(10);
    for (const outcome of outcomes) texts.add(JSON.stringify(outcome.ending));
  }
  expect(texts.size).toBe(1);
  const [text] = texts;
  expect(text).toContain('2026-01-01');
  expect(text).toContain('en-US');
});

test('another testcase has other chance', async () => {
  const random = 'const answer = async () => Math.random()';
  const one = await outcomeOf(runner, random, caseOf(ANSWER_ASYNC, callWith(), { seed: 'p/1' }));
  const two = await outcomeOf(runner, random, caseOf(ANSWER_ASYNC, callWith(), { seed: 'p/2' }));
  expect(one.ending).not.toEqual(two.ending);
});

test('chance is spread evenly', async () => {
  const source =
    'const answer = async () => { let low = 0; for (let i = 0; i < 1e5; i++) { const r = Math.random(); if (r < 0 || r >= 1) throw r; if (r < 0.25) low++ } return Math.abs(low - 25_000) < 1500 }';
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER_ASYNC, callWith()));
  expect(ending).toEqual({ kind: 'answered', text: '[true]' });
});

test('Temporal is there for a source that names it, and cannot be had otherwise', async () => {
  const named =
    'const answer = async () => [Temporal.Now.plainDateISO().toString(), Temporal.PlainDate.from("2026-03-01").month]';
  const { ending } = await outcomeOf(runner, named, caseOf(ANSWER_ASYNC, callWith()));
  expect(ending).toEqual({ kind: 'answered', text: '[["2026-01-01",3]]' });
  const spelled =
    'const answer = async () => [typeof globalThis["Temp" + "oral"], eval("typeof Temp" + "oral")]';
  const other = await outcomeOf(runner, spelled, caseOf(ANSWER_ASYNC, callWith()));
  expect(other.ending).toEqual({ kind: 'answered', text: '[["undefined","undefined"]]' });
});

test('the real Date is out of reach', async () => {
  const source = `const answer = async () => [
    Object.getPrototypeOf(Date).now === undefined, class extends Date {}.now(), new (class extends Date {})().getTime(),
    Reflect.construct(Date, []).getTime(), Date.prototype.constructor.now(), structuredCloneMissing(),
  ]; function structuredCloneMissing() { return typeof structuredClone }`;
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER_ASYNC, callWith()));
  expect(ending).toEqual({
    kind: 'answered',
    text: '[[true,1767225600000,1767225600000,1767225600000,1767225600000,"undefined"]]',
  });
});
