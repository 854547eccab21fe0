/**
 * A runner process: loads isolated-vm, says ready, and executes one work message after the other on its main thread.
 * It owns nothing, holds no expectation, and ends when its socket does. See ../protocol.ts for what is said.
 */
import { once } from 'node:events';
import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SOCKET_DESCRIPTOR, type Reply, type Request } from '../protocol.ts';
import { executeWork } from './executeWork.ts';
import { guestSource } from './guestSource.ts';
import { compileDriver } from './isolate.ts';

const socket = new Socket({ fd: SOCKET_DESCRIPTOR, readable: true, writable: true });
const driver = compileDriver(guestSource());
let stopped = false;
let partial = '';

const send = async (reply: Reply): Promise<void> => {
  // A short line is on its way when `write` returns; only one that does not fit is waited for.
  if (!socket.write(`${JSON.stringify(reply)}\n`)) await once(socket, 'drain');
};
const isStopped = async (): Promise<boolean> => {
  await nextTurn();
  return stopped;
};

socket.setEncoding('utf8');
socket.on('data', (text: string) => {
  const lines = (partial + text).split('\n');
  partial = lines.pop() ?? '';
  for (const line of lines) receive(JSON.parse(line) as Request);
});
socket.on('end', () => process.exit(0));
socket.on('error', () => process.exit(1));

function receive(request: Request): void {
  if (request.type === 'stop') {
    stopped = true;
    return;
  }
  stopped = false;
  void executeWork({ driver, send, isStopped }, request).then(async (isFit) => {
    await send({ type: 'finished', isFit });
  });
}

await send({ type: 'ready' });
