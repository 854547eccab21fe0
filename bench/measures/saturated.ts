import { availableParallelism } from 'node:os';
import { freshSource, type Contestant } from '../contestants/contestant.ts';
import { openDryrunClient } from '../contestants/dryrun.ts';
import { openIsolateInProcess } from '../contestants/isolateInProcess.ts';
import { openNodeProcess } from '../contestants/nodeProcess.ts';
import { readProcessCpu } from '../processes.ts';
import { startRealServer } from '../realServer.ts';
import { pairedRatio, spread, summarize } from '../statistics.ts';
import { formatFigure, formatShare, type Table } from '../table.ts';
import { checkVerdicts } from './checkVerdicts.ts';
import { repeatRounds, type Bench, type Goal, type Measured } from './measure.ts';

/** What one contestant did in one round. */
interface Slot {
  readonly count: number;
  readonly ms: number;
  /** CPU time by who used it, in milliseconds; null where it cannot be read. */
  readonly cpuMs: Readonly<Record<CpuUser, number | null>>;
}

type CpuUser = (typeof CPU_USERS)[number];
const CPU_USERS = ['judging', 'server', 'load'] as const;

interface Lane {
  readonly name: string;
  readonly does: string;
  readonly run: (forMs: number) => Promise<Slot>;
  readonly slots: Slot[];
}

const SLOT_MS = 2_000;
const AT_ONCE = [8, 32] as const;

/** How many submissions a second are judged when there are always more, by turns. */
export async function measureSaturated(bench: Bench): Promise<Measured> {
  const { work, folder } = bench;
  const cores = availableParallelism();
  const server = await startRealServer({ folder, problems: work.files });
  const isolates = Array.from({ length: cores }, () => openIsolateInProcess());
  const node = await openNodeProcess({ work, folder, each: 'submission' });
  const clients = await Promise.all(
    Array.from({ length: Math.max(...AT_ONCE) }, () => openDryrunClient(server, work)),
  );
  const contestants: readonly Contestant[] = [...isolates, node, ...clients];
  try {
    const wrong = [...(await checkVerdicts(work, [...isolates, node, ...clients.slice(0, 1)]))];
    const { rightSource } = work;

    const flatOut: Lane = {
      name: `isolate a submission, context a testcase, in process, ${cores} processes`,
      does: 'each process judges one after the other, asked once: nothing is sent or stored in between',
      slots: [],
      run: async (forMs) => {
        const answers = await Promise.all(isolates.map(({ repeat }) => repeat(rightSource, forMs)));
        for (const { verdict, strays } of answers)
          if (verdict !== 'accepted' || strays > 0)
            wrong.push(`in process: ${strays} strays from ${verdict}`);
        return {
          count: sum(answers.map(({ count }) => count)),
          ms: Math.max(...answers.map(({ ms }) => ms)),
          cpuMs: { judging: sum(answers.map(({ cpuMs }) => cpuMs)), server: null, load: null },
        };
      },
    };
    const together = (
      name: string,
      does: string,
      crowd: readonly Contestant[],
      pid: number | null,
    ): Lane => ({
      name,
      does,
      slots: [],
      run: (forMs) => runTogether(crowd, { source: rightSource, forMs, pid, wrong }),
    });
    const lanes: readonly Lane[] = [
      flatOut,
      together(
        'node a submission, 8 at once',
        node.does,
        Array.from({ length: 8 }, () => node),
        null,
      ),
      ...AT_ONCE.map((atOnce) =>
        together(
          `Dryrun, ${atOnce} at once`,
          `${atOnce} candidates, each with an event stream, send the next one when the verdict is there`,
          clients.slice(0, atOnce),
          server.pid,
        ),
      ),
    ];
    for (const lane of lanes) await lane.run(SLOT_MS / 2);
    await repeatRounds(bench, async () => {
      for (const lane of lanes) lane.slots.push(await lane.run(SLOT_MS));
    });
    return report(lanes, wrong);
  } finally {
    for (const { close } of contestants) await close();
    await server.stop();
  }
}

interface TogetherOptions {
  readonly source: string;
  readonly forMs: number;
  /** Of the server; null: the contestants start processes of their own. */
  readonly pid: number | null;
  readonly wrong: string[];
}

/** Every contestant judges again and again; those begun in time are waited for, and the time goes to the last end. */
async function runTogether(crowd: readonly Contestant[], options: TogetherOptions): Promise<Slot> {
  const { source, forMs, pid, wrong } = options;
  const cpuBefore = pid === null ? null : readProcessCpu(pid);
  const loadBefore = process.cpuUsage();
  const began = performance.now();
  let count = 0;
  await Promise.all(
    crowd.map(async ({ name, judge }) => {
      while (performance.now() - began < forMs) {
        const { verdict } = await judge(freshSource(source, count++));
        if (verdict !== 'accepted') wrong.push(`${name}: a right source got ${verdict}`);
      }
    }),
  );
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(loadBefore);
  const cpuAfter = pid === null ? null : readProcessCpu(pid);
  return {
    count,
    ms,
    cpuMs: {
      judging: cpuBefore && cpuAfter && cpuAfter.childrenMs - cpuBefore.childrenMs,
      server: cpuBefore && cpuAfter && cpuAfter.ownMs - cpuBefore.ownMs,
      load: pid === null ? null : (user + system) / 1000,
    },
  };
}

function report(lanes: readonly Lane[], wrong: readonly string[]): Measured {
  const speeds = lanes.map(({ slots }) => slots.map(({ count, ms }) => (count / ms) * 1000));
  const [inProcess = []] = speeds;
  const rows = lanes.map(({ name, does, slots }, index) => ({
    name,
    does,
    perSecond: summarize(speeds[index] ?? []),
    ratioToInProcess: pairedRatio(speeds[index] ?? [], inProcess),
    cpuMsEach: cpuEach(slots),
    count: sum(slots.map(({ count }) => count)),
  }));
  const table: Table = {
    title: 'Saturated: submissions a second',
    headings: ['', 'per s', 'spread', '× in process', 'spread', 'CPU ms', ...CPU_USERS, 'submissions'],
    rows: rows.map((row) => [
      row.name,
      formatFigure(row.perSecond.median),
      formatShare(spread(row.perSecond)),
      formatFigure(row.ratioToInProcess.median),
      formatShare(spread(row.ratioToInProcess)),
      formatFigure(row.cpuMsEach.all),
      ...CPU_USERS.map((user) => formatFigure(row.cpuMsEach[user])),
      String(row.count),
    ]),
    notes: [
      ...rows.map(({ name, does }) => `${name}: ${does}`),
      'CPU ms: CPU time a submission, of which in the processes that judge (judging), in the server’s own (server), and in',
      'this one, which plays the browsers on the same cores (load). It says most where others use the machine as well.',
    ],
  };
  const goals = rows
    .slice(-AT_ONCE.length)
    .flatMap(({ name, ratioToInProcess: { median: ratio } }): Goal[] => [
      { number: '2', says: `${name}: at least 0.9 × in process`, measured: ratio, reached: ratio >= 0.9 },
    ]);
  const slots = lanes.map((lane) => ({ name: lane.name, slots: lane.slots }));
  return { tables: [table], goals, wrong, figures: { rows, slots } };
}

/** CPU time a submission, in milliseconds; null where it cannot be read. */
function cpuEach(slots: readonly Slot[]): Readonly<Record<CpuUser | 'all', number | null>> {
  const count = sum(slots.map((slot) => slot.count));
  const each = (user: CpuUser): number | null => {
    const used = slots.flatMap(({ cpuMs }) => cpuMs[user] ?? []);
    return used.length === 0 ? null : sum(used) / count;
  };
  const [judging, server, load] = [each('judging'), each('server'), each('load')];
  return { judging, server, load, all: judging === null ? null : judging + (server ?? 0) + (load ?? 0) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
