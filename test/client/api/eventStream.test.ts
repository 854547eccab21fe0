import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEventStream, type EventStream } from '../../../client/api/eventStream.ts';
import { createFakeEventSources } from '../fakeEventSource.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(lastId: number | null) {
  const sources = createFakeEventSources();
  const heard: string[] = [];
  const stream: EventStream = openEventStream(sources, {
    lastId,
    listener: {
      onEvent: ({ id, event }) => heard.push(`${event.type} ${id}`),
      onGap: (id) => heard.push(`gap ${id}`),
      onOpen: () => heard.push('open'),
      onLost: () => heard.push('lost'),
    },
  });
  return { opened: sources.opened, heard, stream };
}

const started = { data: '{"type":"submission_started","submission":"s1"}', lastEventId: '8' };

test('a first connection from a known id has missed nothing', () => {
  const { opened, heard } = open(7);
  opened[0]?.emit('open');
  expect(opened[0]?.address).toBe('/api/events?after=7');
  expect(heard).toEqual(['open']);
});

test('a connection from no known id may have missed something', () => {
  const { opened, heard } = open(null);
  opened[0]?.emit('open');
  expect(opened[0]?.address).toBe('/api/events');
  expect(heard).toEqual(['open', 'gap null']);
});

test('a dropped connection is opened again from the last event', () => {
  const { opened, heard } = open(7);
  opened[0]?.emit('open');
  opened[0]?.emit('submission_started', started);
  opened[0]?.emit('error');
  expect(opened[0]?.isClosed()).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(opened[1]?.address).toBe('/api/events?after=8');
  opened[1]?.emit('open');
  expect(heard).toEqual(['open', 'submission_started 8', 'lost', 'open', 'gap 8']);
});

test('a server that stays away is asked again and again, ever less often', () => {
  const { opened } = open(7);
  for (let seconds = 0; seconds < 60; seconds += 1) {
    vi.advanceTimersByTime(1000);
    if (!opened.at(-1)?.isClosed()) opened.at(-1)?.emit('error');
  }
  expect(opened.length).toBeGreaterThan(8);
  expect(opened.length).toBeLessThan(20);
});

test('a reset tells that events are missing and where to go on', () => {
  const { opened, heard } = open(7);
  opened[0]?.emit('reset', { data: '{"lastEventId":3}' });
  opened[0]?.emit('error');
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual(['gap 3', 'lost']);
  expect(opened[1]?.address).toBe('/api/events?after=3');
});

test('what a given-up connection still delivers is not heard', () => {
  const { opened, heard, stream } = open(7);
  stream.reopen();
  opened[0]?.emit('submission_started', started);
  expect(heard).toEqual([]);
  expect(opened).toHaveLength(2);
});

test('a closed stream stays closed', () => {
  const { opened, stream } = open(7);
  opened[0]?.emit('error');
  stream.close();
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
});
