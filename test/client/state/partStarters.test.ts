import { expect, test } from 'vitest';
import { appendStarters, wholeStarter } from '../../../client/state/partStarters.ts';
import { createStarterMemory } from '../../../client/state/starterMemory.ts';
import { aPart } from '../aProblem.ts';
import { createMemoryStorage } from '../memoryStorage.ts';

const address = { problem: 'rate-limiter', language: 'javascript' } as const;
const BUCKET = 'class TokenBucket {\n  take(tokens) {}\n}\n';
const parts = [
  aPart({ starters: { javascript: 'class RateLimiter {}\n' } }),
  aPart({ number: 2, starters: { javascript: BUCKET } }),
  aPart({ number: 3, starters: { javascript: '// Part 3: clocks may go back.\n' } }),
];

function grow(source: string, openPart = 2, memory = createStarterMemory(createMemoryStorage())) {
  return appendStarters(memory, { address, parts, openPart, source });
}

test('opening a part keeps the source and puts the part’s starter after it', () => {
  expect(grow('class RateLimiter { mine() {} }')).toEqual({
    source: `class RateLimiter { mine() {} }\n\n${BUCKET}`,
    parts: [2],
    line: 3,
  });
});

test('a starter comes once, also after the candidate took it out', () => {
  const memory = createStarterMemory(createMemoryStorage());
  expect(grow('a', 2, memory)).not.toBeNull();
  expect(grow('a', 2, memory)).toBeNull();
});

test('another page of the same browser remembers', () => {
  const storage = createMemoryStorage();
  grow('a', 2, createStarterMemory(storage));
  expect(grow('a', 2, createStarterMemory(storage))).toBeNull();
});

test('a browser that stores nothing remembers as long as its page stands', () => {
  const storage = createMemoryStorage();
  storage.refuse();
  const memory = createStarterMemory(storage);
  expect(grow('a', 2, memory)).not.toBeNull();
  expect(grow('a', 2, memory)).toBeNull();
});

test('in another browser a source that holds the starter, however indented, gets it no second time', () => {
  expect(grow(`class RateLimiter {}\n\n${BUCKET.replaceAll('  ', '\t')}`)).toBeNull();
});

test('in another browser a starter that was filled in is known by the name it declares', () => {
  expect(grow('export class TokenBucket {\n  take(tokens) { return tokens > 0; }\n}')).toBeNull();
});

test('a name that is only used, or declared inside something, does not count', () => {
  expect(grow('// a TokenBucket comes later\nfunction f() {\n  class TokenBucket {}\n}')?.parts).toEqual([2]);
});

test('a draft that skipped a part gets what each of them brings, in order', () => {
  const grown = grow('class RateLimiter {}', 3);
  expect(grown?.parts).toEqual([2, 3]);
  expect(grown?.source).toBe(`class RateLimiter {}\n\n${BUCKET}\n// Part 3: clocks may go back.\n`);
});

test('the first part and a part without a starter append nothing', () => {
  expect(grow('', 1)).toBeNull();
  const memory = createStarterMemory(createMemoryStorage());
  const bare = [parts[0], aPart({ number: 2 })].filter((part) => part !== undefined);
  expect(appendStarters(memory, { address, parts: bare, openPart: 2, source: 'a' })).toBeNull();
});

test('each language has its own memory', () => {
  const memory = createStarterMemory(createMemoryStorage());
  grow('a', 2, memory);
  expect(memory.has(address, 2)).toBe(true);
  expect(memory.has({ ...address, language: 'typescript' }, 2)).toBe(false);
});

test('the starter of a later part is the whole file up to it', () => {
  expect(wholeStarter(parts, 1, 'javascript')).toBe('class RateLimiter {}\n');
  expect(wholeStarter(parts, 2, 'javascript')).toBe(`class RateLimiter {}\n\n${BUCKET}`);
  expect(wholeStarter(parts, 3, 'typescript')).toBe('');
});

test('after a reset to an earlier part the later starters may come again', () => {
  const memory = createStarterMemory(createMemoryStorage());
  grow('a', 3, memory);
  memory.restart(address, 2);
  expect(grow(wholeStarter(parts, 2, 'javascript'), 3, memory)?.parts).toEqual([3]);
});
