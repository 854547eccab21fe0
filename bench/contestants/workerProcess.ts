import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { WorkerAnswer, WorkerRequest } from './workerMessages.ts';

/** A process of a contestant's own, so that nobody's measurements are made in a heap that another has filled. */
export interface WorkerProcess {
  readonly ask: (request: WorkerRequest) => Promise<WorkerAnswer>;
  readonly close: () => Promise<void>;
}

/** @param url of a module that calls `serveRequests`. */
export function startWorkerProcess(url: URL, execArgv: readonly string[] = []): WorkerProcess {
  const child = fork(url, { execArgv: [...execArgv], stdio: 'inherit' });
  return {
    ask: async (request) => {
      child.send(request);
      const ended = new AbortController();
      const died = once(child, 'exit', { signal: ended.signal }).then(() => {
        throw new Error(`${url.pathname} ended in the middle of a measurement`);
      });
      // Rejects when it is aborted, which is no news by then.
      died.catch(() => undefined);
      const [answer] = (await Promise.race([once(child, 'message'), died])) as [WorkerAnswer];
      ended.abort();
      return answer;
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
