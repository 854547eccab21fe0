import type { ProcessMeter } from './processMeter.ts';

/** Settings of the watch, with the defaults of WATCH_DEFAULTS. */
export interface WatchLimits {
  /** How often a working process is looked at, in milliseconds. */
  readonly everyMs: number;
  /** Resident size above the process's size at start and twice the heap limit, in MiB; what the heap does not count. */
  readonly residentSlackMiB: number;
  /** Allowed beside the solution's CPU time, in milliseconds: making a context, the driver, our own reading late. */
  readonly cpuSlackMs: number;
  /** A process that used no CPU time for so long is stuck, in milliseconds. A starved one uses a little. */
  readonly idleMs: number;
  /** Real time for one call when CPU time cannot be read: this many times the CPU limit and `idleMs`. */
  readonly blindFactor: number;
}

export const WATCH_DEFAULTS: WatchLimits = {
  everyMs: 10,
  residentSlackMiB: 160,
  cpuSlackMs: 150,
  idleMs: 4000,
  blindFactor: 3,
};

/** What a process is measured against while it is at one call. */
export interface CallBounds {
  /** CPU time after which it is killed, in milliseconds. */
  readonly cpuMs: number;
  /** Resident size after which it is killed, in MiB. */
  readonly residentMiB: number;
}

/** Looks at a working process again and again. Each call that it is given is measured from the first look at it. */
export interface ProcessWatch {
  /** A new call has begun. */
  restart(): void;
  stop(): void;
}

/**
 * Watches a process from outside and says when it must be killed.
 *
 * @param bounds of the call it is at; null: it is at none.
 */
export function watchProcess(
  deps: { readonly meter: ProcessMeter; readonly limits: WatchLimits },
  pid: number,
  bounds: () => CallBounds | null,
  kill: (reason: 'cpu' | 'wall' | 'memory') => void,
): ProcessWatch {
  const { meter, limits } = deps;
  // Begun at the first look, so that the many calls that end before it cost no reading.
  let watch: Watch | null = null;
  let stopped = false;
  const look = (): void => {
    const at = stopped ? null : bounds();
    if (!at) return;
    const resident = meter.residentMiB(pid);
    if (resident !== null && resident > at.residentMiB) return kill('memory');
    watch ??= startWatch(meter, pid);
    const reason = lookAt(watch, meter.cpuMs(pid), at.cpuMs, limits);
    if (reason) kill(reason);
  };
  // A late timer must not count against the process: what it has already said is read before it is looked at.
  const timer = setInterval(() => setImmediate(look), limits.everyMs);
  return {
    restart: () => {
      watch = null;
    },
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}

interface Watch {
  readonly startedAt: number;
  readonly cpuAtStart: number | null;
  /** The last time CPU time was seen to grow, and to what. */
  grewAt: number;
  cpuMs: number | null;
}

function startWatch(meter: ProcessMeter, pid: number): Watch {
  const now = performance.now();
  const cpuMs = meter.cpuMs(pid);
  return { startedAt: now, cpuAtStart: cpuMs, grewAt: now, cpuMs };
}

function lookAt(
  watch: Watch,
  cpuMs: number | null,
  cpuLimitMs: number,
  limits: WatchLimits,
): 'cpu' | 'wall' | null {
  const now = performance.now();
  if (cpuMs === null || watch.cpuAtStart === null)
    return now - watch.startedAt > limits.blindFactor * cpuLimitMs + limits.idleMs ? 'wall' : null;
  if (cpuMs - watch.cpuAtStart > cpuLimitMs) return 'cpu';
  if (cpuMs !== watch.cpuMs) {
    watch.cpuMs = cpuMs;
    watch.grewAt = now;
  }
  return now - watch.grewAt > limits.idleMs ? 'wall' : null;
}
