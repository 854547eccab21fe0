import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCanaries } from '../test/hostile/canaries.ts';
import { makeHostileProblems } from '../test/hostile/problems.ts';
import { openApiClient, type ApiClient } from './apiClient.ts';
import { writeHostileFolder } from './drill/hostileFolder.ts';
import { listFiles, watchChildren } from './drill/leftovers.ts';
import { longestOwnHoldMs, type LoopReport, type WatchRequest } from './drill/loopReport.ts';
import { planHostile, planRight, type Planned } from './drill/plan.ts';
import { readServerLog } from './drill/serverLog.ts';
import { createTally, type Tally } from './drill/tally.ts';
import { drillTables, type DrillResult } from './drill/tables.ts';
import { startRealServer, temporaryFolderOf, type RealServer } from './realServer.ts';
import { formatTable } from './table.ts';

/**
 * `npm run drill [-- --short] [-- --json file]`: sends every hostile submission to a real server over HTTP, several at
 * once and among right ones, and watches what becomes of the server. Exit code 1 when something was lost, judged wrong
 * or leaked, when a process or file was left behind, or when the event loop was held too long.
 */

/** The event loop may be held for less than this, in milliseconds of its own CPU time. */
const HOLD_LIMIT_MS = 200;
const HOSTILE_LANES = 4;
const RIGHT_LANES = 2;
const PATIENCE_MS = 180_000;

const { values: flags } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const folder = await mkdtemp(join(tmpdir(), 'dryrun-drill-'));
try {
  const result = await drill();
  for (const table of drillTables(result)) process.stdout.write(`${formatTable(table)}\n`);
  for (const complaint of result.complaints) process.stdout.write(`${complaint}\n`);
  if (flags.json !== undefined) await writeFile(flags.json, `${JSON.stringify(result, null, 2)}\n`);
  process.exitCode = result.complaints.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function drill(): Promise<DrillResult> {
  const hostile = makeHostileProblems();
  const server = await startRealServer({
    folder,
    problems: writeHostileFolder(hostile),
    preload: new URL('drill/loopWatch.ts', import.meta.url),
  });
  const children = watchChildren(server.pid);
  const received: string[] = [];
  const openClient = (): Promise<ApiClient> =>
    openApiClient({
      address: server.address,
      patienceMs: PATIENCE_MS,
      onReceived: (text) => received.push(text),
    });
  const hostileClients = await Promise.all(Array.from({ length: HOSTILE_LANES }, openClient));
  const rightClients = await Promise.all(Array.from({ length: RIGHT_LANES }, openClient));
  const tallies = { hostile: createTally(), right: createTally() };
  await ask(server, 'watch');
  const began = performance.now();

  await sendAll(hostileClients, rightClients, tallies);

  const tookMs = performance.now() - began;
  const loop = (await ask(server, 'report')) as LoopReport;
  for (const { close } of [...hostileClients, ...rightClients]) close();
  const exitCode = await server.stop();
  children.close();
  const leftovers = [
    ...children.living().map(({ pid }) => `process ${pid} outlived the server`),
    ...listFiles(temporaryFolderOf(folder)).map((file) => `a temporary file was left: ${file}`),
  ];
  const log = readServerLog(server.said());
  const leaks = findCanaries([...received, server.said()].join(''), hostile.canaries);
  const longestMs = longestOwnHoldMs(loop);
  return {
    cores: availableParallelism(),
    tookMs,
    hostile: tallies.hostile.counts(),
    right: tallies.right.counts(),
    rightNotAccepted: tallies.right.complaints().length,
    children: children.seen(),
    log,
    leaks: leaks.length,
    leftovers,
    loop,
    holdLimitMs: HOLD_LIMIT_MS,
    complaints: [
      ...tallies.hostile.complaints(),
      ...tallies.right.complaints(),
      ...leftovers,
      ...leaks.map((canary) => `${canary} of a hidden test was sent or logged`),
      ...(exitCode === 0 ? [] : [`the server ended with ${exitCode ?? 'a kill'}, not 0`]),
      ...(longestMs < HOLD_LIMIT_MS ? [] : [`the event loop was held for ${longestMs.toFixed(0)} ms`]),
    ],
  };
}

/** Right submissions go on for as long as hostile ones do. */
async function sendAll(
  hostileClients: readonly ApiClient[],
  rightClients: readonly ApiClient[],
  tallies: { readonly hostile: Tally; readonly right: Tally },
): Promise<void> {
  const waiting = [...planHostile({ isShort: flags.short })];
  let lanesAtWork = hostileClients.length;
  let rightOnes = 0;
  const hostileLane = async (client: ApiClient): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await sendOne(client, next, tallies.hostile);
    lanesAtWork -= 1;
  };
  const rightLane = async (client: ApiClient): Promise<void> => {
    while (lanesAtWork > 0) await sendOne(client, planRight(rightOnes++), tallies.right);
  };
  await Promise.all([...hostileClients.map(hostileLane), ...rightClients.map(rightLane)]);
}

async function sendOne(client: ApiClient, planned: Planned, tally: Tally): Promise<void> {
  tally.add(planned, await client.send(planned.sent));
}

/** Asks the preload in the server's process. */
async function ask(server: RealServer, request: WatchRequest): Promise<unknown> {
  const answered = once(server.process, 'message');
  server.process.send(request);
  const [answer] = (await answered) as [unknown];
  return answer;
}
