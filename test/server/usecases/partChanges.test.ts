import { expect, test } from 'vitest';
import type { Callable, Entry } from '#contract/entry.ts';
import { partChanges } from '../../../server/usecases/partChanges.ts';

type Compared = Parameters<typeof partChanges>[0];

const get: Callable = { params: [{ name: 'key', type: 'string' }], returns: 'integer', isAsync: false };
const cache: Entry = {
  kind: 'class',
  name: 'LRUCache',
  constructorParams: [{ name: 'capacity', type: 'integer' }],
  methods: { get },
};

function part(changes: Partial<Compared> = {}): Compared {
  return { entry: cache, limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 }, regression: [1], ...changes };
}

const AGAIN = 'The tests of part 1 judge the same source again.';

test('the first part changes nothing', () => {
  expect(partChanges(part({ regression: [] }), undefined)).toEqual([]);
});

test('where only the statement changes, it is said which parts judge again', () => {
  expect(partChanges(part(), part())).toEqual([AGAIN]);
  expect(partChanges(part({ regression: [1, 2, 3] }), part())).toEqual([
    'The tests of parts 1, 2 and 3 judge the same source again.',
  ]);
  expect(partChanges(part({ regression: [] }), part())).toEqual(['Earlier parts are not judged again.']);
});

test('another class, function or a program is named', () => {
  const named = { ...cache, name: 'TokenBucket' };
  expect(partChanges(part({ entry: named }), part())).toEqual([
    'The tests now construct TokenBucket(capacity: integer).',
    AGAIN,
  ]);
  const top: Entry = { ...get, kind: 'function', name: 'top', isAsync: true, resultArgument: null };
  expect(partChanges(part({ entry: top }), part())).toEqual([
    'The tests now call async top(key: string): integer.',
    AGAIN,
  ]);
  expect(partChanges(part({ entry: { kind: 'program' } }), part())[0]).toContain('standard input');
});

test('changed, new and dropped methods are told one by one', () => {
  const entry: Entry = {
    ...cache,
    constructorParams: [...cache.constructorParams, { name: 'ttlMs', type: 'integer' }],
    methods: { put: { params: [], returns: 'nothing', isAsync: false }, toString: get },
  };
  expect(partChanges(part({ entry }), part())).toEqual([
    'The signature is now LRUCache(capacity: integer, ttlMs: integer).',
    'There is a new method, put().',
    'There is a new method, toString(key: string): integer.',
    'The method get is no longer called.',
    AGAIN,
  ]);
  const gets: Entry = { ...cache, methods: { get: { ...get, returns: 'integer | null' } } };
  expect(partChanges(part({ entry: gets }), part())).toEqual([
    'The method get is now get(key: string): integer | null.',
    AGAIN,
  ]);
});

test('each limit that changes is told with its old value', () => {
  const limits = { cpuMs: 2500, heapMiB: 16, outputKiB: 64 };
  expect(partChanges(part({ limits }), part())).toEqual([
    'A test may use 2.5 s of CPU time, not 1 s.',
    'A test may use 16 MiB of memory, not 64 MiB.',
    AGAIN,
  ]);
});
