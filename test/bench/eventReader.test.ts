import { expect, test } from 'vitest';
import { createEventReader, type StreamEvent } from '../../bench/eventReader.ts';

const STREAM =
  'retry: 1000\n\nid: 4\n\n:\n\nid: 5\nevent: submission_judged\ndata: {"a":1}\n\nevent: reset\ndata: {"b":2}\n\n';

function readPieces(pieces: readonly string[]): readonly StreamEvent[] {
  const events: StreamEvent[] = [];
  const read = createEventReader((event) => events.push(event));
  for (const piece of pieces) read(piece);
  return events;
}

test('events with data are told, heartbeats and bare ids are not', () => {
  expect(readPieces([STREAM])).toEqual([
    { name: 'submission_judged', data: '{"a":1}' },
    { name: 'reset', data: '{"b":2}' },
  ]);
});

test('it does not matter where the stream is cut', () => {
  expect(readPieces(STREAM.split(''))).toEqual(readPieces([STREAM]));
});

test('an event is told only when it is whole', () => {
  expect(readPieces(['event: reset\ndata: {"b":2}\n'])).toEqual([]);
});
