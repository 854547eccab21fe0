import type { Contestant } from './contestant.ts';
import type { WorkerAnswer } from './workerMessages.ts';
import { startWorkerProcess } from './workerProcess.ts';

/** The row that goals are set against; it can also be run flat out. */
export interface IsolateInProcess extends Contestant {
  readonly repeat: (source: string, forMs: number) => Promise<WorkerAnswer>;
}

export function openIsolateInProcess(): IsolateInProcess {
  // isolated-vm cannot make isolates in a process that started from Node's own snapshot.
  const worker = startWorkerProcess(new URL('isolateWorker.ts', import.meta.url), ['--no-node-snapshot']);
  return {
    name: 'isolate a submission, context a testcase, in process',
    does: 'isolated-vm with Dryrun’s driver and lockdown, source to verdict inside one process: nothing sent or stored',
    judge: (source) => worker.ask({ type: 'judge', source }),
    repeat: (source, forMs) => worker.ask({ type: 'repeat', source, forMs }),
    close: worker.close,
  };
}
