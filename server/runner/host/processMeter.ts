import { readFileSync, writeFileSync } from 'node:fs';

/** Measures a process from outside. Null where the platform cannot tell, or the process is gone. */
export interface ProcessMeter {
  /** CPU time of the main thread since its start, in milliseconds. */
  cpuMs(pid: number): number | null;
  residentMiB(pid: number): number | null;
  /** Forgets the peak so far. */
  resetPeak(pid: number): void;
  /** The highest resident size since `resetPeak`. */
  peakMiB(pid: number): number | null;
}

const PAGE_MIB = 4096 / 1024 / 1024;

/** Reads Linux's /proc. Each reading takes some ten microseconds and never waits for the process. */
const linuxMeter: ProcessMeter = {
  cpuMs(pid) {
    const spent = readProc(pid, 'schedstat')?.split(' ')[0];
    return spent === undefined ? null : Number(spent) / 1e6;
  },
  residentMiB(pid) {
    const pages = readProc(pid, 'statm')?.split(' ')[1];
    return pages === undefined ? null : Number(pages) * PAGE_MIB;
  },
  resetPeak(pid) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  },
  peakMiB(pid) {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(pid, 'status') ?? '')?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  },
};

/** Elsewhere a process cannot be measured without starting another; time guards and the isolate's own limit remain. */
const blindMeter: ProcessMeter = {
  cpuMs: () => null,
  residentMiB: () => null,
  resetPeak: () => undefined,
  peakMiB: () => null,
};

/** The meter for this machine. */
export function openProcessMeter(platform: NodeJS.Platform = process.platform): ProcessMeter {
  return platform === 'linux' ? linuxMeter : blindMeter;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** The process has ended (its folder is gone, or empty while it is a zombie), or may not be looked at. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES' || code === 'EPERM';
}
