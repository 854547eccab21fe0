import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProblemList } from '#contract/problem.ts';
import { startRealServer } from '../realServer.ts';
import { formatFigure } from '../table.ts';
import type { Bench, Measured } from './measure.ts';

const FOLDERS = 1_000;
/** Goal 8 of the design. */
const START_GOAL_MS = 2_000;
const ASK_EVERY_MS = 20;
/** The whole list is some work for the server, so it is asked for less often. */
const HEALTHS_A_LIST = 10;

/** What one start took, in milliseconds from the start of the process. */
interface Start {
  /** Until the server said its address. */
  readonly addressMs: number;
  /** Until a problem that nobody had asked for before was answered in full. */
  readonly openedMs: number;
  /** Until every folder was read. */
  readonly readMs: number;
  /** The longest that `GET /api/health` waited while folders were read. */
  readonly slowestHealthMs: number;
  /** From writing a file of one folder until the list says what it holds; measured when all were read. */
  readonly liveMs: number;
}

/** A catalog of a thousand folders: how long a start takes without and with what an earlier one kept. */
export async function measureManyProblems({ work, folder }: Bench): Promise<Measured> {
  const slugs = Array.from({ length: FOLDERS }, (_, index) => `cache-${String(index).padStart(4, '0')}`);
  const problems = Object.fromEntries(
    slugs.flatMap((slug) =>
      Object.entries(work.files).map(([path, text]) => [path.replace(work.slug, slug), text]),
    ),
  );
  const [only = ''] = slugs;
  const one = await measureStart(join(folder, 'one'), pick(problems, only), only);
  const last = slugs.at(-1) ?? '';
  const first = await measureStart(join(folder, 'many'), problems, last);
  // Nothing is written again: the files on the disk are those of the first start.
  const second = await measureStart(join(folder, 'many'), {}, last);
  return {
    tables: [
      {
        title: `A start with ${FOLDERS} problem folders, in milliseconds`,
        headings: ['', 'address', 'a problem opened', 'all read', 'slowest health', 'change live'],
        rows: [rowOf('with one of them', one), rowOf('first start', first), rowOf('second start', second)],
        notes: [
          'Address, a problem opened, all read: from the start of the process.',
          'Slowest health: the longest answer of GET /api/health while folders were read.',
        ],
      },
    ],
    goals: [
      {
        number: '8',
        says: `A server with ${FOLDERS} problems answers within ${START_GOAL_MS} ms`,
        measured: first.addressMs,
        reached: first.addressMs <= START_GOAL_MS,
      },
    ],
    wrong: [],
    figures: { folders: FOLDERS, one, first, second },
  };
}

function rowOf(name: string, start: Start): readonly string[] {
  const { addressMs, openedMs, readMs, slowestHealthMs, liveMs } = start;
  return [name, ...[addressMs, openedMs, readMs, slowestHealthMs, liveMs].map(formatFigure)];
}

async function measureStart(
  folder: string,
  problems: Readonly<Record<string, string>>,
  asked: string,
): Promise<Start> {
  await writeProblems(folder, problems);
  const begunAt = performance.now();
  const server = await startRealServer({ folder, problems: {} });
  const addressMs = performance.now() - begunAt;
  try {
    const opening = fetch(`${server.address}/api/problems/${asked}`).then(async (answer) => {
      await answer.text();
      return performance.now() - begunAt;
    });
    let slowestHealthMs = 0;
    for (let count = 1; ; count++) {
      const askedAt = performance.now();
      await (await fetch(`${server.address}/api/health`)).text();
      slowestHealthMs = Math.max(slowestHealthMs, performance.now() - askedAt);
      if (count % HEALTHS_A_LIST === 0 && !(await listOf(server.address)).isReading) break;
      await sleep(ASK_EVERY_MS);
    }
    const readMs = performance.now() - begunAt;
    const liveMs = await measureChange(folder, server.address, asked);
    return { addressMs, openedMs: await opening, readMs, slowestHealthMs, liveMs };
  } finally {
    await server.stop();
  }
}

function pick(problems: Readonly<Record<string, string>>, slug: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(problems).filter(([path]) => path.startsWith(`${slug}/`)));
}

async function writeProblems(folder: string, problems: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(problems)) {
    const file = join(folder, 'problems', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function listOf(address: string): Promise<ProblemList> {
  return (await (await fetch(`${address}/api/problems`)).json()) as ProblemList;
}

async function measureChange(folder: string, address: string, slug: string): Promise<number> {
  const path = join(folder, 'problems', slug, 'problem.yaml');
  const before = await readFile(path, 'utf8');
  const title = `Changed at ${Date.now()}`;
  const writtenAt = performance.now();
  await writeFile(path, JSON.stringify({ ...(JSON.parse(before) as object), title }));
  while (!(await listOf(address)).problems.some((problem) => problem.title === title))
    await sleep(ASK_EVERY_MS);
  return performance.now() - writtenAt;
}
