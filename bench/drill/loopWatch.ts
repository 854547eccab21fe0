/**
 * Loaded into the server before its own code: watches how long the event loop is held, and by what.
 *
 * A short timer notes how late it comes. What passed since the last time is one hold at most, and is told apart by the
 * kernel's own figures: CPU time of this thread, and time in which it stood ready but had no processor, for which
 * nobody but the machine is to blame. The rest was spent waiting in a call, for the disk say. A sampling profile runs
 * along and says what was on the stack during the longest ones.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findHeldStacks } from './heldStacks.ts';
import type { LoopHold, LoopReport, WatchRequest } from './loopReport.ts';

const TICK_MS = 2;
const SAMPLE_EVERY_MICROS = 1000;
/** Shorter holds are not kept. */
const NOTED_MS = 10;
/** How many are told of the longest by CPU time, and of the longest by any time. */
const REPORTED = 5;

type NotedHold = Omit<LoopHold, 'stacks'>;

interface Reading {
  readonly at: number;
  readonly cpuMs: number;
  readonly waitedMs: number | null;
}

let makeReport: (() => Promise<LoopReport>) | null = null;

process.on('message', (request: WatchRequest) => void answer(request));
// The server must end as it would without the drill.
process.channel?.unref();

async function answer(request: WatchRequest): Promise<void> {
  if (request === 'watch') makeReport = await startWatch();
  process.send?.(request === 'report' ? await makeReport?.() : request);
}

/** @returns what ends the watch and tells what it saw. */
async function startWatch(): Promise<() => Promise<LoopReport>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_MICROS });
  await session.post('Profiler.start');
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const read = openReader();
  const holds: NotedHold[] = [];
  const beganAt = performance.now();
  let last = read();
  const timer = setInterval(() => {
    const now = read();
    const wallMs = now.at - last.at - TICK_MS;
    if (wallMs >= NOTED_MS) holds.push(holdBetween(last, now, wallMs, beganAt));
    last = now;
  }, TICK_MS).unref();

  return async () => {
    clearInterval(timer);
    delays.disable();
    const watchedMs = performance.now() - beganAt;
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    // The profiler reads the clock under `process.hrtime`, in microseconds.
    const beganAtMicros = Number(process.hrtime.bigint() / 1000n) - (performance.now() - beganAt) * 1000;
    return {
      holds: longest(holds).map((hold) => {
        const from = beganAtMicros + hold.atMs * 1000;
        return { ...hold, stacks: findHeldStacks(profile, { from, to: from + hold.wallMs * 1000 }) };
      }),
      delayP99Ms: delays.percentile(99) / 1e6,
      delayMaxMs: delays.max / 1e6,
      watchedMs,
    };
  };
}

function holdBetween(last: Reading, now: Reading, wallMs: number, beganAt: number): NotedHold {
  return {
    atMs: last.at + TICK_MS - beganAt,
    wallMs,
    cpuMs: Math.min(now.cpuMs - last.cpuMs, wallMs),
    waitedMs: now.waitedMs === null || last.waitedMs === null ? null : now.waitedMs - last.waitedMs,
  };
}

function longest(holds: readonly NotedHold[]): readonly NotedHold[] {
  const by = (figure: 'cpuMs' | 'wallMs'): readonly NotedHold[] =>
    holds.toSorted((one, other) => other[figure] - one[figure]).slice(0, REPORTED);
  return [...new Set([...by('cpuMs'), ...by('wallMs')])];
}

/** Linux tells of each thread how long it ran and how long it stood in line, in nanoseconds. */
function openReader(): () => Reading {
  const schedule = process.platform === 'linux' ? openSync('/proc/thread-self/schedstat', 'r') : null;
  if (schedule !== null) process.on('exit', () => closeSync(schedule));
  const text = Buffer.alloc(64);
  return () => {
    const { user, system } = process.threadCpuUsage();
    const length = schedule === null ? 0 : readSync(schedule, text, 0, text.length, 0);
    const waited = text.toString('latin1', 0, length).split(' ')[1];
    return {
      at: performance.now(),
      cpuMs: (user + system) / 1000,
      waitedMs: waited === undefined ? null : Number(waited) / 1e6,
    };
  };
}
