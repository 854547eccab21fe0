import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDurableWrite } from './durableWrite.ts';
import { makeLruWork } from './lruWork.ts';
import { measureManyProblems } from './measures/manyProblems.ts';
import type { Goal, Measure, Measured } from './measures/measure.ts';
import { measureOneAtATime } from './measures/oneAtATime.ts';
import { measureSaturated } from './measures/saturated.ts';
import { formatFigure, formatTable, type Table } from './table.ts';

/**
 * `npm run bench [-- name …] [-- --long] [-- --json file]`: measures Dryrun beside other ways to judge, in one run and
 * by turns, and holds the design's goals against it. Exit code 1 when anything was judged wrong, 2 for wrong usage;
 * whether a goal was reached changes nothing.
 */

const MEASURES: Readonly<Record<string, Measure>> = {
  'one-at-a-time': measureOneAtATime,
  saturated: measureSaturated,
  'many-problems': measureManyProblems,
};

const { values: flags, positionals } = readArguments();
const names = positionals.length > 0 ? positionals : Object.keys(MEASURES);
const work = makeLruWork();
const folder = await mkdtemp(join(tmpdir(), 'dryrun-bench-'));
const measured: Record<string, Measured> = {};

const [load = 0] = loadavg();

say(
  `Node ${process.versions.node} on ${availableParallelism()} cores, of which others used ${formatFigure(load)} before (load average).`,
);
say(
  `One submission: a cache class on ${work.tests.length} testcases, all but one of them hidden with 200 operations each.`,
);
say(
  `A small write takes ${formatFigure(measureDurableWrite(folder))} ms to be on the disk; Dryrun alone writes.\n`,
);
try {
  for (const name of names) {
    const own = join(folder, name);
    await mkdir(own);
    const result = await MEASURES[name]?.({ work, folder: own, isLong: flags.long });
    if (!result) continue;
    measured[name] = result;
    for (const table of result.tables) say(formatTable(table));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const results = Object.values(measured);
say(formatTable(goalTable(results.flatMap(({ goals }) => goals))));
const wrong = results.flatMap((result) => result.wrong);
for (const sentence of wrong) say(sentence);
if (flags.json !== undefined) await writeFile(flags.json, `${JSON.stringify(record(), null, 2)}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

function readArguments(): { values: { long: boolean; json?: string | undefined }; positionals: string[] } {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: { long: { type: 'boolean', default: false }, json: { type: 'string' } },
    });
    const unknown = parsed.positionals.find((name) => !Object.hasOwn(MEASURES, name));
    if (unknown === undefined) return parsed;
    throw new Error(`There is no measurement "${unknown}". There are: ${Object.keys(MEASURES).join(', ')}.`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(2);
  }
}

function goalTable(goals: readonly Goal[]): Table {
  return {
    title: 'Goals',
    headings: ['goal', 'measured', 'reached'],
    rows: goals.map(({ number, says, measured: ratio, reached }) => [
      `${number}. ${says}`,
      formatFigure(ratio),
      reached ? 'yes' : 'no',
    ]),
  };
}

function record(): object {
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    cores: availableParallelism(),
    loadBefore: load,
    isLong: flags.long,
    measured,
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
