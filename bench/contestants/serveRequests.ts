import type { Verdict } from '#contract/verdict.ts';
import { freshSource } from './contestant.ts';
import type { WorkerAnswer, WorkerRequest } from './workerMessages.ts';

/** Answers the requests that come over this process's IPC channel, until it ends. */
export function serveRequests(judge: (source: string) => Verdict): void {
  process.on('message', (request: WorkerRequest) => {
    process.send?.(request.type === 'judge' ? judgeOnce(judge, request.source) : repeat(judge, request));
  });
}

function judgeOnce(judge: (source: string) => Verdict, source: string): WorkerAnswer {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const verdict = judge(source);
  return { verdict, ms: performance.now() - began, count: 1, strays: 0, cpuMs: cpuSince(cpu) };
}

function repeat(
  judge: (source: string) => Verdict,
  { source, forMs }: Extract<WorkerRequest, { type: 'repeat' }>,
): WorkerAnswer {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const verdict = judge(freshSource(source, 0));
  let count = 1;
  let strays = 0;
  while (performance.now() - began < forMs) {
    if (judge(freshSource(source, count)) !== verdict) strays += 1;
    count += 1;
  }
  return { verdict, ms: performance.now() - began, count, strays, cpuMs: cpuSince(cpu) };
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
