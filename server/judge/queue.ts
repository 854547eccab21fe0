import type { SubmissionKind } from '#contract/submission.ts';

/**
 * The line of submissions that wait to be judged.
 *
 * How it works. Whoever wants to put a job in first reserves a place, then makes the job durable, then enters it: so a
 * full queue refuses before anything is stored, and the bound holds although storing takes time. At most `concurrency`
 * jobs run at once. Whenever one of them ends or a job enters, the next are picked, and the order is decided only then:
 *
 *   1. the candidate with the fewest outstanding jobs (waiting and running),
 *   2. runs before submits, since somebody looks at the screen for a run,
 *   3. arrival.
 *
 * One candidate's flood therefore never delays another's single job. Nor can it use up the places: one candidate may
 * hold half of them. A job that throws is reported and forgotten; the others go on. Nothing here is durable: what
 * waits or runs when the process ends is in the store as unfinished, and the next start restores it.
 */
export interface Queue<J extends Job> {
  /** Takes a place, or says where in the line the job would have stood. */
  reserve(candidate: string, kind: SubmissionKind): Reservation<J>;
  /** Enters a job that was accepted before a restart: over the bound if need be. */
  restore(job: J): void;
  /** How many jobs would be picked before this one as things stand; null when it does not wait. */
  position(id: string): number | null;
  counts(): QueueCounts;
  /** Starts nothing more, gives running jobs `graceMs` to end, then aborts them and waits until they have ended. */
  close(graceMs: number): Promise<void>;
}

/** What the queue must know of a job. */
export interface Job {
  readonly id: string;
  readonly candidate: string;
  readonly kind: SubmissionKind;
}

/** A place in the queue. It counts until exactly one of the two is called. */
export interface Place<J extends Job> {
  readonly enter: (job: J) => void;
  readonly leave: () => void;
}

type Reservation<J extends Job> =
  | { readonly granted: true; readonly place: Place<J> }
  | { readonly granted: false; readonly position: number };

interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
}

export interface QueueOptions<J extends Job> {
  /** Jobs that run at once, at least 1. */
  readonly concurrency: number;
  /** Places for waiting jobs, at least 1. Running jobs need none. */
  readonly limit: number;
  readonly run: (job: J, closing: AbortSignal) => Promise<void>;
  /** Told of what `run` threw, unless the queue was closing. */
  readonly onError: (job: J, error: unknown) => void;
}

interface Waiting<J> {
  readonly job: J;
  readonly arrival: number;
}

/** One candidate's jobs; forgotten when there are none. */
interface Lane<J> {
  readonly run: Waiting<J>[];
  readonly submit: Waiting<J>[];
  running: number;
  reserved: number;
}

export function openQueue<J extends Job>(options: QueueOptions<J>): Queue<J> {
  const { concurrency, limit } = options;
  const limitPerCandidate = Math.ceil(limit / 2);
  const lanes = new Map<string, Lane<J>>();
  const running = new Set<Promise<void>>();
  const abort = new AbortController();
  let arrivals = 0;
  let waiting = 0;
  let reserved = 0;
  let isClosing = false;

  function laneOf(candidate: string): Lane<J> {
    const lane = lanes.get(candidate) ?? { run: [], submit: [], running: 0, reserved: 0 };
    lanes.set(candidate, lane);
    return lane;
  }

  function forgetIfEmpty(candidate: string, lane: Lane<J>): void {
    if (outstanding(lane) + lane.reserved === 0) lanes.delete(candidate);
  }

  function enter(job: J): void {
    laneOf(job.candidate)[job.kind].push({ job, arrival: arrivals++ });
    waiting++;
    startNext();
  }

  function startNext(): void {
    while (!isClosing && running.size < concurrency) {
      const lane = nextLane(lanes.values());
      const next = lane && (lane.run.shift() ?? lane.submit.shift());
      if (!lane || !next) return;
      waiting--;
      lane.running++;
      start(next.job, lane);
    }
  }

  function start(job: J, lane: Lane<J>): void {
    const ended = runReported(job).then(() => {
      running.delete(ended);
      lane.running--;
      forgetIfEmpty(job.candidate, lane);
      startNext();
    });
    running.add(ended);
  }

  async function runReported(job: J): Promise<void> {
    try {
      await options.run(job, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) options.onError(job, error);
    }
  }

  function reserve(candidate: string, kind: SubmissionKind): Reservation<J> {
    const lane = laneOf(candidate);
    const held = lane.run.length + lane.submit.length + lane.reserved;
    if (waiting + reserved >= limit || held >= limitPerCandidate) {
      const wouldStandAt = countAhead(lanes.values(), lane, {
        outstanding: outstanding(lane) + 1,
        kind,
        arrival: arrivals,
      });
      forgetIfEmpty(candidate, lane);
      return { granted: false, position: wouldStandAt };
    }
    lane.reserved++;
    reserved++;
    let isHeld = true;
    const release = (): boolean => {
      if (!isHeld) return false;
      isHeld = false;
      lane.reserved--;
      reserved--;
      return true;
    };
    return {
      granted: true,
      place: {
        enter: (job) => {
          if (release()) enter(job);
        },
        leave: () => {
          if (release()) forgetIfEmpty(candidate, lane);
        },
      },
    };
  }

  function position(id: string): number | null {
    for (const lane of lanes.values())
      for (const kind of ['run', 'submit'] as const) {
        const found = lane[kind].find((item) => item.job.id === id);
        if (found)
          return countAhead(lanes.values(), lane, {
            outstanding: outstanding(lane),
            kind,
            arrival: found.arrival,
          });
      }
    return null;
  }

  async function close(graceMs: number): Promise<void> {
    isClosing = true;
    const timer = setTimeout(() => abort.abort(new Error('the queue is closing')), graceMs);
    await Promise.all(running);
    clearTimeout(timer);
  }

  return {
    reserve,
    restore: enter,
    position,
    counts: () => ({ waiting, running: running.size }),
    close,
  };
}

/** What decides who is picked first; smaller goes first, member by member. */
interface Rank {
  readonly outstanding: number;
  readonly kind: SubmissionKind;
  readonly arrival: number;
}

function outstanding<J>(lane: Lane<J>): number {
  return lane.running + lane.run.length + lane.submit.length;
}

function headRank<J>(lane: Lane<J>): Rank | null {
  const kind = lane.run.length > 0 ? 'run' : 'submit';
  const head = lane[kind][0];
  return head ? { outstanding: outstanding(lane), kind, arrival: head.arrival } : null;
}

function goesBefore(one: Rank, other: Rank): boolean {
  if (one.outstanding !== other.outstanding) return one.outstanding < other.outstanding;
  if (one.kind !== other.kind) return one.kind === 'run';
  return one.arrival < other.arrival;
}

function nextLane<J>(lanes: Iterable<Lane<J>>): Lane<J> | null {
  let best: Lane<J> | null = null;
  let bestRank: Rank | null = null;
  for (const lane of lanes) {
    const rank = headRank(lane);
    if (!rank || (bestRank && !goesBefore(rank, bestRank))) continue;
    best = lane;
    bestRank = rank;
  }
  return best;
}

/** Counts waiting jobs that go before `rank`; jobs of `own` lane share its number of outstanding ones. */
function countAhead<J>(lanes: Iterable<Lane<J>>, own: Lane<J>, rank: Rank): number {
  let ahead = 0;
  for (const lane of lanes) {
    const theirs = lane === own ? rank.outstanding : outstanding(lane);
    for (const kind of ['run', 'submit'] as const)
      for (const { arrival } of lane[kind])
        if (goesBefore({ outstanding: theirs, kind, arrival }, rank)) ahead++;
  }
  return ahead;
}
