import { VERDICTS } from '#contract/verdict.ts';
import { formatFigure, type Table } from '../table.ts';
import type { LoopHold, LoopReport } from './loopReport.ts';
import type { LogFindings } from './serverLog.ts';
import type { Counts } from './tally.ts';

/** Everything that a drill found. */
export interface DrillResult {
  readonly cores: number;
  readonly tookMs: number;
  readonly hostile: Counts;
  readonly right: Counts;
  readonly rightNotAccepted: number;
  /** Runner processes that were seen. */
  readonly children: number;
  readonly log: LogFindings;
  readonly leaks: number;
  readonly leftovers: readonly string[];
  readonly loop: LoopReport;
  readonly holdLimitMs: number;
  /** Empty: all is as it must be. */
  readonly complaints: readonly string[];
}

export function drillTables(result: DrillResult): readonly Table[] {
  return [submissionTable(result), findingTable(result), holdTable(result)];
}

function submissionTable({ hostile, right, tookMs, cores }: DrillResult): Table {
  const row = (name: string, count: (counts: Counts) => number): readonly string[] => [
    name,
    String(count(hostile)),
    String(count(right)),
  ];
  return {
    title: `Submissions and runs in ${(tookMs / 1000).toFixed(0)} s on ${cores} cores`,
    headings: ['', 'hostile', 'right'],
    rows: [
      row('sent', ({ submissions }) => submissions),
      ...VERDICTS.map((verdict) => row(verdict, ({ verdicts }) => verdicts[verdict])),
      row('refused as too long', ({ refused }) => refused),
      row('lost', ({ lost }) => lost),
    ],
  };
}

function findingTable({
  complaints,
  rightNotAccepted,
  children,
  log,
  leaks,
  leftovers,
  loop,
}: DrillResult): Table {
  const deaths = Object.entries(log.deaths).map(([reason, count]): readonly string[] => [
    `runner processes that died: ${reason}`,
    String(count),
  ]);
  return {
    title: 'What became of the server',
    headings: ['', ''],
    rows: [
      ['complaints, listed below', String(complaints.length)],
      ['right submissions not accepted', String(rightNotAccepted)],
      ['values of hidden tests sent or logged', String(leaks)],
      ['processes and files left behind', String(leftovers.length)],
      ['faults of ours in the log', String(log.faults.length)],
      ['runner processes seen', String(children)],
      ...deaths,
      ['delay of the event loop, 99th percentile, ms', formatFigure(loop.delayP99Ms)],
      ['longest delay, whoever is to blame, ms', formatFigure(loop.delayMaxMs)],
    ],
  };
}

function holdTable({ loop, holdLimitMs }: DrillResult): Table {
  return {
    title: `Longest holds of the event loop (${holdLimitMs} ms of CPU time is too long)`,
    headings: ['when, and mostly in', 'CPU ms', 'wall ms', 'no processor ms'],
    rows: loop.holds.map((hold) => [
      `${formatFigure(hold.atMs / 1000)} s, ${mostlyIn(hold)}`,
      formatFigure(hold.cpuMs),
      formatFigure(hold.wallMs),
      formatFigure(hold.waitedMs),
    ]),
    notes: loop.holds.slice(0, 1).flatMap(holdNotes),
  };
}

/** The function of ours that was nearest to what ran. */
function mostlyIn({ stacks }: LoopHold): string {
  const frames = stacks[0]?.frames ?? [];
  return frames.find((frame) => frame.includes('/')) ?? frames[0] ?? 'nothing that was sampled';
}

function holdNotes({ stacks }: LoopHold): readonly string[] {
  return stacks.map(
    ({ share, frames }) => `first hold, ${(share * 100).toFixed(0)} %: ${frames.join(' ← ')}`,
  );
}
