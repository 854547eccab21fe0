import { freshSource, type Contestant } from '../contestants/contestant.ts';
import { openDryrunClient, type DryrunClient } from '../contestants/dryrun.ts';
import { openIsolateInProcess } from '../contestants/isolateInProcess.ts';
import { openNodeProcess } from '../contestants/nodeProcess.ts';
import { openPlainCall } from '../contestants/plainCall.ts';
import { startRealServer } from '../realServer.ts';
import { median, pairedRatio, spread, summarize } from '../statistics.ts';
import { formatFigure, formatShare, type Table } from '../table.ts';
import { checkVerdicts } from './checkVerdicts.ts';
import { repeatRounds, type Bench, type Goal, type Measured } from './measure.ts';

/** A contestant's times, by round, in milliseconds. */
interface Lane {
  readonly contestant: Contestant;
  /** Submissions in each round; the slow ones get fewer. */
  readonly perRound: number;
  readonly rounds: number[][];
}

const PER_ROUND = 20;

/** How long one submission takes while nothing else is judged, everybody warm, by turns. */
export async function measureOneAtATime(bench: Bench): Promise<Measured> {
  const { work, folder } = bench;
  const server = await startRealServer({ folder, problems: work.files });
  const dryrun = await openDryrunClient(server, work);
  const plain = openPlainCall();
  const isolate = openIsolateInProcess();
  const nodes = {
    submission: await openNodeProcess({ work, folder, each: 'submission' }),
    testcase: await openNodeProcess({ work, folder, each: 'testcase' }),
  };
  const contestants = [plain, isolate, nodes.submission, nodes.testcase, dryrun];
  try {
    const wrong = [...(await checkVerdicts(work, contestants))];
    const answered: number[] = [];
    const lanes: readonly Lane[] = contestants.map((contestant) => ({
      contestant: contestant === dryrun ? notingAnswers(dryrun, answered) : contestant,
      perRound:
        contestant === nodes.testcase ? 1 : contestant === nodes.submission ? PER_ROUND / 2 : PER_ROUND,
      rounds: [],
    }));
    for (const lane of lanes) await runRound(lane, work.rightSource, wrong);
    for (const lane of lanes) lane.rounds.length = 0;
    answered.length = 0;
    await repeatRounds(bench, async () => {
      for (const lane of lanes) await runRound(lane, work.rightSource, wrong);
    });
    return report(lanes, answered, wrong);
  } finally {
    for (const { close } of contestants) await close();
    await server.stop();
  }
}

function notingAnswers(dryrun: DryrunClient, answered: number[]): Contestant {
  return {
    ...dryrun,
    judge: async (source) => {
      const timed = await dryrun.judge(source);
      answered.push(timed.answeredMs);
      return timed;
    },
  };
}

async function runRound(
  { contestant, perRound, rounds }: Lane,
  source: string,
  wrong: string[],
): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < perRound; index++) {
    const { ms, verdict } = await contestant.judge(freshSource(source, rounds.length * perRound + index));
    if (verdict !== 'accepted') wrong.push(`${contestant.name}: a right source got ${verdict}`);
    times.push(ms);
  }
  rounds.push(times);
}

function report(lanes: readonly Lane[], answered: readonly number[], wrong: readonly string[]): Measured {
  const medians = lanes.map(({ rounds }) => rounds.map(median));
  const [, isolate = [], nodeSubmission = [], , dryrun = []] = medians;
  const rows = lanes.map(({ contestant, rounds }, index) => {
    const all = summarize(rounds.flat());
    const ratio = pairedRatio(medians[index] ?? [], isolate);
    return {
      name: contestant.name,
      does: contestant.does,
      ms: all,
      ratioToIsolate: ratio,
    };
  });
  const table: Table = {
    title: 'One at a time, warm: from source to verdict',
    headings: ['', 'median ms', 'p90 ms', 'spread', '× in process', 'spread', 'submissions'],
    rows: rows.map(({ name, ms, ratioToIsolate }) => [
      name,
      formatFigure(ms.median),
      formatFigure(ms.p90),
      formatShare(spread(ms)),
      formatFigure(ratioToIsolate.median),
      formatShare(spread(ratioToIsolate)),
      String(ms.count),
    ]),
    notes: [
      ...rows.map(({ name, does }) => `${name}: ${does}`),
      `Dryrun had answered the POST, stored and queued, after ${formatFigure(median(answered))} ms (median).`,
    ],
  };
  const toIsolate = pairedRatio(dryrun, isolate).median;
  const toNode = pairedRatio(dryrun, nodeSubmission).median;
  const goals: readonly Goal[] = [
    { number: '1', says: 'at most 1.2 × in process', measured: toIsolate, reached: toIsolate <= 1.2 },
    { number: '1', says: 'at most 0.5 × node a submission', measured: toNode, reached: toNode <= 0.5 },
  ];
  const times = lanes.map(({ contestant, rounds }) => ({ name: contestant.name, rounds }));
  return { tables: [table], goals, wrong, figures: { rows, answeredMs: summarize(answered), times } };
}
