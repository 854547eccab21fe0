import { expect, test } from 'vitest';
import { openSlugQueue, type SlugQueue } from '../../../server/catalog/slugQueue.ts';

interface Held {
  readonly queue: SlugQueue;
  /** In the order in which they were begun. */
  readonly begun: readonly string[];
  /** Ends the work on a slug. */
  readonly end: (slug: string) => Promise<void>;
}

function open(lanes: number, lanesForFirst: number): Held {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = openSlugQueue({
    lanes,
    lanesForFirst,
    run: (slug) => {
      begun.push(slug);
      return new Promise((resolve) => ends.set(slug, resolve));
    },
  });
  const end = async (slug: string): Promise<void> => {
    ends.get(slug)?.();
    // What follows the end of a promise takes a few turns.
    await new Promise(setImmediate);
  };
  return { queue, begun, end };
}

test('so many are begun as there are lanes, the others in their order', async () => {
  const { queue, begun, end } = open(2, 2);
  for (const slug of ['a', 'b', 'c', 'd']) queue.add(slug);
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  await end('a');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('what is put first overtakes, and has lanes of its own', async () => {
  const { queue, begun, end } = open(1, 2);
  for (const slug of ['a', 'b', 'c']) queue.add(slug);
  queue.addFirst('c');
  expect(begun).toEqual(['a', 'c']);
  queue.addFirst('d');
  await end('c');
  await end('a');
  await end('d');
  expect(begun).toEqual(['a', 'c', 'd', 'b']);
});

test('one slug is never worked on twice at once, and again after it was added meanwhile', async () => {
  const { queue, begun, end } = open(2, 2);
  queue.add('a');
  queue.addFirst('a');
  queue.add('a');
  expect(begun).toEqual(['a']);
  expect(queue.has('a')).toBe(true);
  await end('a');
  expect(begun).toEqual(['a', 'a']);
  expect(queue.has('a')).toBe(false);
});

test('after it is closed nothing more is begun', async () => {
  const { queue, begun, end } = open(1, 1);
  queue.add('a');
  queue.add('b');
  queue.close();
  await end('a');
  queue.add('c');
  expect(begun).toEqual(['a']);
});
