import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test writes what no HTTP client would. */
export interface RawExchange {
  readonly write: (text: string) => void;
  /** All that came, once the server has closed the connection. */
  readonly closed: Promise<string>;
  /** Waits until what came matches. */
  readonly received: (pattern: RegExp) => Promise<string>;
  readonly socket: Socket;
}

export async function openRawExchange(port: number): Promise<RawExchange> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => (text += chunk));
  // A server that cuts the connection off resets it: that is an end like any other here.
  socket.on('error', () => socket.destroy());
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  await once(socket, 'connect');
  return {
    socket,
    closed,
    write: (written) => void socket.write(written),
    received: async (pattern) => {
      while (!pattern.test(text)) await once(socket, 'data');
      return text;
    },
  };
}

/** Sends bytes and reads until the server closes. */
export async function exchange(port: number, text: string): Promise<string> {
  const raw = await openRawExchange(port);
  raw.write(text);
  return raw.closed;
}
