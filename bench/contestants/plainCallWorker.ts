/** Calls the solution like any function: no sandbox, one realm, one evaluation a submission. */
import { runInThisContext } from 'node:vm';
import { makeLruWork } from '../lruWork.ts';
import { serveRequests } from './serveRequests.ts';

interface Cache {
  get(key: number): number;
  put(key: number, value: number): void;
}

const { tests, expected } = makeLruWork();

serveRequests((source) => {
  const LRUCache = runInThisContext(`(() => { ${source}; return LRUCache; })()`) as new (
    capacity: number,
  ) => Cache;
  const isRight = tests.every(({ operations }, index) => {
    let cache: Cache | null = null;
    const results = operations.map(([name, first = 0, second = 0]) => {
      if (name === 'get') return cache?.get(first);
      if (name === 'put') cache?.put(first, second);
      else cache = new LRUCache(first);
      return null;
    });
    return JSON.stringify(results) === expected[index];
  });
  return isRight ? 'accepted' : 'wrong_answer';
});
