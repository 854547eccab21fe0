import { expect, test } from 'vitest';
import { createBrowserStorage, readJson } from '../../../client/state/browserStorage.ts';
import { createMemoryStorage } from '../memoryStorage.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

test('a browser that blocks storage answers "nothing" and "refused"', () => {
  const storage = createBrowserStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(storage.read('a')).toBeNull();
  expect(storage.write('a', 'b')).toBe(false);
  expect(storage.keys('')).toEqual([]);
});

test('an error of ours is not taken for a refusal', () => {
  const storage = createBrowserStorage(() => {
    throw new TypeError('a mistake');
  });
  expect(() => storage.read('a')).toThrow('a mistake');
});

test('JSON that is damaged or of another shape counts as missing', () => {
  const storage = createMemoryStorage();
  storage.write('whole', '"text"');
  storage.write('damaged', '"tex');
  storage.write('other', '5');
  const read = (key: string): string | null => readJson(storage, key, isText);
  expect([read('whole'), read('damaged'), read('other'), read('missing')]).toEqual([
    'text',
    null,
    null,
    null,
  ]);
});
