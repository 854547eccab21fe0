import type { Contestant } from './contestant.ts';
import { startWorkerProcess } from './workerProcess.ts';

export function openPlainCall(): Contestant {
  const worker = startWorkerProcess(new URL('plainCallWorker.ts', import.meta.url));
  return {
    name: 'plain function call',
    does: 'evaluates the source in its own process and calls it: no sandbox, the physical limit',
    judge: (source) => worker.ask({ type: 'judge', source }),
    close: worker.close,
  };
}
