import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openQueue, type Job, type Queue } from '../../../server/judge/queue.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A queue whose jobs end when the test says so. */
function heldQueue(concurrency: number, limit = 1000) {
  const started: string[] = [];
  const running = new Map<string, { end: () => void; fail: (error: Error) => void }>();
  const errors: unknown[] = [];
  let mostAtOnce = 0;
  const queue = openQueue<Job>({
    concurrency,
    limit,
    onError: (_job, error) => errors.push(error),
    run: (job, closing) =>
      new Promise<void>((resolve, reject) => {
        started.push(job.id);
        const done = (): void => void running.delete(job.id);
        running.set(job.id, {
          end: () => (done(), resolve()),
          fail: (error) => (done(), reject(error)),
        });
        closing.addEventListener('abort', () => (done(), reject(new Error('aborted'))));
        mostAtOnce = Math.max(mostAtOnce, running.size);
      }),
  });
  const endOne = async (): Promise<boolean> => {
    const [first] = running.values();
    first?.end();
    await turn();
    return first !== undefined;
  };
  return { queue, started, running, errors, endOne, mostAtOnce: () => mostAtOnce };
}

function enter(queue: Queue<Job>, job: Job): boolean {
  const reservation = queue.reserve(job.candidate, job.kind);
  if (reservation.granted) reservation.place.enter(job);
  return reservation.granted;
}

const submit = (id: string, candidate: string): Job => ({ id, candidate, kind: 'submit' });
const run = (id: string, candidate: string): Job => ({ id, candidate, kind: 'run' });

test("a single job behind another candidate's two hundred starts next", async () => {
  const { queue, started, endOne } = heldQueue(2);
  for (let number = 0; number < 200; number++) enter(queue, submit(`flood-${number}`, 'flooder'));
  enter(queue, submit('single', 'other'));
  expect(started).toEqual(['flood-0', 'flood-1']);
  await endOne();
  expect(started[2]).toBe('single');
});

test('of one candidate a run goes before submits that came earlier', async () => {
  const { queue, started, endOne } = heldQueue(1);
  enter(queue, submit('first', 'a'));
  enter(queue, submit('second', 'a'));
  enter(queue, run('run', 'a'));
  await endOne();
  await endOne();
  expect(started).toEqual(['first', 'run', 'second']);
});

test('jobs of candidates with equally many start in the order they came', async () => {
  const { queue, started, endOne } = heldQueue(1);
  for (const name of ['a', 'b', 'c', 'd']) enter(queue, submit(name, name));
  while (await endOne());
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

test('a full queue refuses and tells the place the job would have had', () => {
  const { queue } = heldQueue(1, 4);
  enter(queue, submit('running', 'a'));
  for (const id of ['b1', 'b2']) enter(queue, submit(id, 'b'));
  for (const id of ['c1', 'c2']) enter(queue, submit(id, 'c'));
  const newcomer = queue.reserve('d', 'submit');
  expect(newcomer).toEqual({ granted: false, position: 0 });
  const another = queue.reserve('b', 'submit');
  expect(another).toEqual({ granted: false, position: 4 });
});

test('one candidate cannot hold more than half of the places', () => {
  const { queue } = heldQueue(1, 10);
  const accepted = Array.from({ length: 20 }, (_, number) => enter(queue, submit(`a${number}`, 'a')));
  expect(accepted.filter(Boolean)).toHaveLength(6);
  expect(queue.counts()).toEqual({ waiting: 5, running: 1 });
  expect(enter(queue, submit('b', 'b'))).toBe(true);
});

test('a reserved place counts until the job enters or leaves', () => {
  const { queue } = heldQueue(1, 2);
  const places = ['a', 'b'].map((candidate) => queue.reserve(candidate, 'submit'));
  expect(queue.reserve('c', 'submit').granted).toBe(false);
  const [first] = places;
  if (first?.granted) first.place.leave();
  expect(queue.reserve('c', 'submit').granted).toBe(true);
});

test('a place can be used only once', () => {
  const { queue, started } = heldQueue(5, 5);
  const reservation = queue.reserve('a', 'submit');
  if (!reservation.granted) throw new Error('expected a place');
  reservation.place.enter(submit('once', 'a'));
  reservation.place.enter(submit('twice', 'a'));
  reservation.place.leave();
  expect(started).toEqual(['once']);
  expect(queue.counts()).toEqual({ waiting: 0, running: 1 });
});

test('restored jobs enter a full queue', () => {
  const { queue } = heldQueue(1, 1);
  for (let number = 0; number < 5; number++) queue.restore(submit(`old-${number}`, 'a'));
  expect(queue.counts()).toEqual({ waiting: 4, running: 1 });
  expect(queue.reserve('b', 'run').granted).toBe(false);
});

test('the position counts what would be picked first, and is null for what runs', async () => {
  const { queue, endOne } = heldQueue(1);
  enter(queue, submit('running', 'a'));
  enter(queue, submit('a1', 'a'));
  enter(queue, submit('a2', 'a'));
  enter(queue, submit('b1', 'b'));
  expect(['running', 'b1', 'a1', 'a2', 'unknown'].map((id) => queue.position(id))).toEqual([
    null,
    0,
    1,
    2,
    null,
  ]);
  await endOne();
  expect(queue.position('b1')).toBeNull();
});

test('a job that throws is reported and the next one starts', async () => {
  const { queue, started, running, errors } = heldQueue(1);
  enter(queue, submit('bad', 'a'));
  enter(queue, submit('good', 'a'));
  running.get('bad')?.fail(new Error('broken'));
  await turn();
  expect(errors).toEqual([new Error('broken')]);
  expect(started).toEqual(['bad', 'good']);
});

test('a closing queue starts nothing more and waits for what runs', async () => {
  const { queue, started, endOne } = heldQueue(1);
  enter(queue, submit('running', 'a'));
  enter(queue, submit('waiting', 'a'));
  let isClosed = false;
  const closed = queue.close(60_000).then(() => (isClosed = true));
  await turn();
  expect(isClosed).toBe(false);
  await endOne();
  await closed;
  expect(started).toEqual(['running']);
});

test('a closing queue aborts what runs after its grace, without calling it an error', async () => {
  const { queue, running, errors } = heldQueue(1);
  enter(queue, submit('endless', 'a'));
  await queue.close(0);
  expect(running.size).toBe(0);
  expect(errors).toEqual([]);
});

const floods = fc.array(
  fc.record({ candidate: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom('run', 'submit') }),
  { maxLength: 60 },
);

test('every accepted job runs exactly once and never more than concurrency at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      floods,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (jobs, concurrency, limit) => {
        const held = heldQueue(concurrency, limit);
        const accepted: string[] = [];
        for (const [index, job] of jobs.entries()) {
          if (enter(held.queue, { id: `${index}`, ...job })) accepted.push(`${index}`);
          if (index % 3 === 0) await held.endOne();
        }
        while (await held.endOne());
        expect(held.started.toSorted()).toEqual(accepted.toSorted());
        expect(held.mostAtOnce()).toBeLessThanOrEqual(concurrency);
        expect(held.queue.counts()).toEqual({ waiting: 0, running: 0 });
      },
    ),
    { numRuns: 60 },
  );
});

test('whoever has a single job waits for no job of a candidate with more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 50 }),
      fc.integer({ min: 1, max: 4 }),
      async (flood, concurrency) => {
        const held = heldQueue(concurrency);
        for (let number = 0; number < flood + concurrency; number++)
          enter(held.queue, run(`flood-${number}`, 'flooder'));
        const before = held.started.length;
        enter(held.queue, submit('single', 'other'));
        await held.endOne();
        expect(held.started[before]).toBe('single');
      },
    ),
    { numRuns: 40 },
  );
});
