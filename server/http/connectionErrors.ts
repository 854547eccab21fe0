import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemDetails } from '#contract/problemDetails.ts';
import { ERROR_ANSWERS, PROBLEM_JSON } from './errorAnswers.ts';

/** How long what a refused client still sends is read and thrown away, in milliseconds. */
const LINGER_MS = 500;

/**
 * Answers what is no request at all: bytes that are not HTTP, heads that are too long, requests that never end.
 * Closing at once would reset the connection while the client still sends, and the answer would be lost.
 */
export function answerConnectionErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(answerText(error.code));
    linger(socket as Socket);
  });
}

function linger(socket: Socket): void {
  socket.removeAllListeners('data');
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(timer));
}

function answerText(errorCode: string | undefined): string {
  const refusal = refusalFor(errorCode);
  const body = JSON.stringify(refusal);
  const head = [
    `HTTP/1.1 ${refusal.status} ${refusal.title}`,
    `Content-Type: ${PROBLEM_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function refusalFor(errorCode: string | undefined): ProblemDetails {
  switch (errorCode) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return details('request_timeout', 'The request did not come to its end in time.');
    case 'HPE_HEADER_OVERFLOW':
      // RFC 6585 has a status of its own for this; the kind of mistake is the same.
      return { ...details('too_large', 'The head of the request is too long.'), status: 431 };
    default:
      return details('bad_request', 'This is not an HTTP request.');
  }
}

function details(code: ProblemDetails['code'], detail: string): ProblemDetails {
  return { type: `urn:dryrun:error:${code}`, ...ERROR_ANSWERS[code], detail, code };
}
