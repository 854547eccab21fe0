import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import {
  eventText,
  openEventStream,
  type EventStream,
  type StreamLimits,
} from '../../../server/http/eventStream.ts';
import type { Followed } from '../../../server/usecases/followEvents.ts';
import { openRawExchange } from './rawExchange.ts';

/** A stream to a client that reads only when it is told to. */
async function openStream(limits: StreamLimits) {
  const opened = Promise.withResolvers<EventStream>();
  const app = express().get('/', (_req, res) => {
    const left = new AbortController();
    res.on('close', () => left.abort());
    opened.resolve(openEventStream(res, left.signal, limits));
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = await openRawExchange((server.address() as AddressInfo).port);
  onTestFinished(() => {
    client.socket.destroy();
    server.close();
  });
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return { client, stream: await opened.promise };
}

const LARGE: Followed = {
  kind: 'event',
  id: 1,
  event: {
    type: 'draft_saved',
    problem: 'x'.repeat(1024 * 1024),
    language: 'javascript',
    revision: 1,
    savedAt: 1,
  },
};

test('a client that does not read is waited for, and given up after a while', async () => {
  const { client, stream } = await openStream({ heartbeatMs: 1_000, unreadMs: 100 });
  await client.received(/retry/);
  client.socket.pause();
  const sendUntilRefused = async (): Promise<void> => {
    // More than any socket's buffers take.
    for (let count = 0; count < 200; count++) await stream.send(LARGE);
  };
  await expect(sendUntilRefused()).rejects.toThrow(/abort/);
  stream.close();
});

test('a client that left is sent nothing and waited for no longer', async () => {
  const { client, stream } = await openStream({ heartbeatMs: 1_000, unreadMs: 60_000 });
  await client.received(/retry/);
  client.socket.pause();
  const sending = (async () => {
    for (let count = 0; count < 200; count++) await stream.send(LARGE);
  })();
  client.socket.destroy();
  await expect(sending).rejects.toThrow(/abort/);
  await expect(stream.send(LARGE)).resolves.toBeUndefined();
  stream.close();
});

test('a quiet stream shows that it lives, until it is closed', async () => {
  const { client, stream } = await openStream({ heartbeatMs: 10, unreadMs: 1_000 });
  const text = await client.received(/:\n\n[^]*:\n\n/);
  expect(text).toContain('retry: 1000\n\n');
  stream.close();
  client.socket.end();
  await client.closed;
});

test('an event is one line of JSON under its number and name', () => {
  const text = eventText({
    kind: 'event',
    id: 7,
    event: {
      type: 'draft_saved',
      problem: 'a\n\ndata: b\r',
      language: 'javascript',
      revision: 1,
      savedAt: 1,
    },
  });
  expect(text.split('\n')).toEqual([
    'id: 7',
    'event: draft_saved',
    'data: {"type":"draft_saved","problem":"a\\n\\ndata: b\\r","language":"javascript","revision":1,"savedAt":1}',
    '',
    '',
  ]);
});
