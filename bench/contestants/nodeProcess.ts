import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LruTest, LruWork } from '../lruWork.ts';
import type { Contestant } from './contestant.ts';

/** Plain JavaScript, so that no time goes into stripping types. */
const HARNESS = `
let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (piece) => { input += piece; });
process.stdin.on('end', () => {
  const { source, tests } = JSON.parse(input);
  const LRUCache = new Function(source + '; return LRUCache;')();
  const answers = tests.map((operations) => {
    let cache;
    return operations.map(([name, ...args]) => {
      if (name === 'LRUCache') cache = new LRUCache(...args);
      else if (name === 'get') return cache.get(...args);
      else cache.put(...args);
      return null;
    });
  });
  process.stdout.write(JSON.stringify(answers));
});
`;

export interface NodeProcessOptions {
  readonly work: LruWork;
  /** Where the harness is written. */
  readonly folder: string;
  /** What one process is started for. */
  readonly each: 'submission' | 'testcase';
}

/** The usual way: a fresh `node` that reads source and testcases from its standard input. No sandbox. */
export async function openNodeProcess({ work, folder, each }: NodeProcessOptions): Promise<Contestant> {
  const harness = join(folder, `harness-${each}.cjs`);
  await writeFile(harness, HARNESS);
  const judge = each === 'submission' ? judgeTogether : judgeApart;
  return {
    name: `node a ${each}`,
    does: `starts node for each ${each}, source and input by standard input, one after the other, no sandbox`,
    judge: async (source) => {
      const began = performance.now();
      const answers = await judge(harness, source, work.tests);
      const isRight = answers.every((answer, index) => JSON.stringify(answer) === work.expected[index]);
      return { ms: performance.now() - began, verdict: isRight ? 'accepted' : 'wrong_answer' };
    },
    close: async () => undefined,
  };
}

function judgeTogether(harness: string, source: string, tests: readonly LruTest[]): Promise<unknown[]> {
  return answersOf(harness, source, tests);
}

async function judgeApart(harness: string, source: string, tests: readonly LruTest[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const test of tests) answers.push(...(await answersOf(harness, source, [test])));
  return answers;
}

async function answersOf(harness: string, source: string, tests: readonly LruTest[]): Promise<unknown[]> {
  const child = spawn(process.execPath, [harness], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ source, tests: tests.map(({ operations }) => operations) }));
  let output = '';
  child.stdout.setEncoding('utf8');
  for await (const piece of child.stdout) output += piece as string;
  return JSON.parse(output) as unknown[];
}
