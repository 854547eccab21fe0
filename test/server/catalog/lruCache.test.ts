import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../contract/language.ts';
import { loadProblem } from '../../../server/catalog/loadProblem.ts';
import type { AuthoredProblem, AuthoredTestcase, Part } from '../../../server/catalog/problem.ts';

async function lruCache(): Promise<{
  readonly problem: AuthoredProblem;
  readonly part: Part<AuthoredTestcase>;
}> {
  const folder = fileURLToPath(new URL('../../../problems/lru-cache', import.meta.url));
  const loaded = await loadProblem({ folder, driverVersion: '1' });
  if ('findings' in loaded)
    throw new Error(
      loaded.findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
    );
  const [part] = loaded.ok.parts;
  if (!part) throw new Error('lru-cache has no part');
  return { problem: loaded.ok, part };
}

/** The steps of every secret, as `Class(2)` and `put(1, 1)` without its object. */
function callsOf(
  part: Part<AuthoredTestcase>,
): readonly (readonly { readonly name: string; readonly args: readonly unknown[] }[])[] {
  return part.secrets.map(({ input }) =>
    (input.kind === 'given' && input.call.kind === 'class' ? input.call.steps : []).flatMap((step) => {
      if (step.do === 'construct') return { name: step.className, args: step.args };
      return step.do === 'call' ? { name: step.method, args: step.args } : [];
    }),
  );
}

test('lru-cache loads without findings in both languages', async () => {
  const { problem, part } = await lruCache();
  expect(problem).toMatchObject({
    slug: 'lru-cache',
    difficulty: 'medium',
    minutes: 18,
    languages: LANGUAGES,
  });
  expect(part.entry).toMatchObject({ kind: 'class', name: 'LRUCache' });
  expect(part.statementHtml).toContain('<code>-1</code>');
});

test('its secrets cover what the catalogue asks for', async () => {
  const { part } = await lruCache();
  const calls = callsOf(part);
  const all = calls.flat();
  const capacities = all.filter(({ name }) => name === 'LRUCache').map(({ args }) => args[0]);
  const keys = all.filter(({ name }) => name !== 'LRUCache').map(({ args }) => args[0]);
  const values = all.filter(({ name }) => name === 'put').map(({ args }) => args[1]);
  expect(capacities).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(keys).toEqual(expect.arrayContaining([0, '', 1, '1', '__proto__', 'constructor', 'toString']));
  expect(values).toEqual(expect.arrayContaining([0, -1]));
  expect(Math.max(...calls.map((steps) => steps.length))).toBeGreaterThan(2500);
  const decisive = part.clarifications.filter(({ matters }) => matters).map(({ tag }) => tag);
  expect(part.secrets.flatMap(({ tags }) => tags)).toEqual(
    expect.arrayContaining(['single', 'boundary', 'order', 'falsy', 'huge', 'random', ...decisive]),
  );
});

test('the least capacity, negative ones, refreshing and overwriting are clarified', async () => {
  const tags = (await lruCache()).part.clarifications.map(({ tag }) => tag);
  expect(tags).toEqual(
    expect.arrayContaining([
      'capacity-zero',
      'capacity-negative',
      'put-refreshes',
      'overwrite-evicts-nothing',
    ]),
  );
});

test('each language has an accepted submission, and there are mistakes of each kind', async () => {
  const { submissions } = (await lruCache()).problem;
  const count = (verdict: string) =>
    submissions.filter((submission) => submission.verdict === verdict).length;
  for (const language of LANGUAGES)
    expect(submissions.some((one) => one.verdict === 'accepted' && one.language === language)).toBe(true);
  expect(count('wrong_answer')).toBeGreaterThanOrEqual(4);
  expect(count('time_limit_exceeded')).toBeGreaterThanOrEqual(1);
  expect(count('run_time_error')).toBeGreaterThanOrEqual(1);
});

test('each mistake says which it is, and a smallest failing input is JSON', async () => {
  const mistakes = (await lruCache()).problem.submissions.filter(({ verdict }) => verdict !== 'accepted');
  const witness = /^\/\/ witness: (.*)$/;
  for (const { source } of mistakes) expect(source).toMatch(/^\/\/ [A-Z].*\.\n/);
  // What takes too long does so on long input only, and some mistakes of a follow-up show in an earlier part.
  const ofTheBase = mistakes.filter(({ part, verdict }) => part === 1 && verdict === 'wrong_answer');
  const inputs = mistakes.flatMap(({ source }) => witness.exec(source.split('\n')[1] ?? '')?.[1] ?? []);
  expect(inputs.length).toBeGreaterThanOrEqual(ofTheBase.length);
  for (const { source } of ofTheBase) expect(source.split('\n')[1]).toMatch(witness);
  for (const input of inputs) expect(JSON.parse(input)).toEqual(expect.any(Array));
});

test('each part has accepted submissions in both languages and at least three mistakes', async () => {
  const { parts, submissions } = (await lruCache()).problem;
  expect(parts.map(({ number }) => number)).toEqual([1, 2, 3]);
  for (const { number } of parts) {
    const own = submissions.filter(({ part }) => part === number);
    const accepted = own.filter(({ verdict }) => verdict === 'accepted').map(({ language }) => language);
    expect(accepted).toEqual(expect.arrayContaining([...LANGUAGES]));
    expect(own.filter(({ verdict }) => verdict === 'wrong_answer').length).toBeGreaterThanOrEqual(3);
  }
});
