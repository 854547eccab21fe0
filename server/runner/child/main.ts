/**
 * A runner process: loads isolated-vm, says ready, and executes one work message after the other on its main thread.
 * It owns nothing, holds no expectation, and ends when its socket does. See ../protocol.ts for what is said.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request } from '../protocol.ts';
import { executeWork } from './executeWork.ts';
import { authorRealmSource, guestSource } from './guestSource.ts';
import { compileDriver } from './isolate.ts';
import { openRequestSocket } from './requestSocket.ts';

const scripts = {
  driver: compileDriver(guestSource()),
  authorRealm: compileDriver(authorRealmSource()),
};
let stopped = false;

const isStopped = async (): Promise<boolean> => {
  await nextTurn();
  return stopped;
};

let go = Promise.withResolvers<void>();
const untilGo = (): Promise<void> => {
  go = Promise.withResolvers<void>();
  return go.promise;
};

const { send } = openRequestSocket(receive);

function receive(request: Request): void {
  if (request.type === 'stop') {
    stopped = true;
    return;
  }
  if (request.type === 'go') return go.resolve();
  if (request.type !== 'work') throw new Error(`a runner process executes no ${request.type}`);
  stopped = false;
  void executeWork({ scripts, send, isStopped, untilGo }, request).then(async (isFit) => {
    await send({ type: 'finished', isFit });
  });
}

await send({ type: 'ready' });
