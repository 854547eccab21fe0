import { expect, test } from 'vitest';
import { createKeptTexts } from '../../../client/state/keptTexts.ts';
import { createMemoryStorage } from '../memoryStorage.ts';

const address = { problem: 'lru-cache', language: 'javascript' } as const;

test('the newest stands first and the oldest goes first', () => {
  const kept = createKeptTexts(createMemoryStorage());
  for (let at = 1; at <= 10; at += 1)
    kept.keep(address, { source: `text ${at}`, keptAt: at, reason: 'reset' });
  const list = kept.list(address);
  expect(list).toHaveLength(8);
  expect(list[0]?.source).toBe('text 10');
});

test('a text is kept once', () => {
  const kept = createKeptTexts(createMemoryStorage());
  for (const keptAt of [1, 2]) kept.keep(address, { source: 'same', keptAt, reason: 'conflict' });
  expect(kept.list(address)).toEqual([{ source: 'same', keptAt: 2, reason: 'conflict' }]);
});

test('each language keeps its own', () => {
  const kept = createKeptTexts(createMemoryStorage());
  kept.keep(address, { source: 'js', keptAt: 1, reason: 'reset' });
  expect(kept.list({ ...address, language: 'typescript' })).toEqual([]);
});
