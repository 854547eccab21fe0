import { once } from 'node:events';
import { Socket } from 'node:net';
import { SOCKET_DESCRIPTOR, type Reply, type Request } from '../protocol.ts';

/** The way a runner process speaks; see ../protocol.ts. */
export interface RequestSocket {
  /** Resolves when the reply is on its way, so that a long one does not pile up. */
  readonly send: (reply: Reply) => Promise<void>;
}

/** Opens the socket that the server left for this process, which ends when the socket does. */
export function openRequestSocket(onRequest: (request: Request) => void): RequestSocket {
  const socket = new Socket({ fd: SOCKET_DESCRIPTOR, readable: true, writable: true });
  let partial: string[] = [];
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      onRequest(JSON.parse(partial.join('') + line) as Request);
      partial = [];
    }
    if (rest !== '') partial.push(rest);
  });
  socket.on('end', () => process.exit(0));
  socket.on('error', () => process.exit(1));
  return {
    send: async (reply) => {
      // A short line is on its way when `write` returns; only one that does not fit is waited for.
      if (!socket.write(`${JSON.stringify(reply)}\n`)) await once(socket, 'drain');
    },
  };
}
