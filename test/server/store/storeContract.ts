import { describe, expect, onTestFinished, test } from 'vitest';
import type { StoredEvent, Store } from '../../../server/store/store.ts';
import { registerStandingTests } from './standingContract.ts';
import { judgedEvent, sampleEnd, sampleJudgement, sampleSubmission, startedEvent } from './storeSamples.ts';

/** Opens an empty store, the same for every test. `now` is its clock. */
export type OpenStore = (now: () => number) => Promise<Store>;

/** Registers the tests of what every implementation of the store port does. */
export function storeContract(name: string, openStore: OpenStore): void {
  describe(`a store on ${name}`, () => {
    registerTests(openStore);
  });
}

function registerTests(openStore: OpenStore): void {
  const openEmpty = async (now: () => number = () => 5_000): Promise<Store> => {
    const store = await openStore(now);
    onTestFinished(() => store.close());
    return store;
  };
  const openWithAda = async (now?: () => number): Promise<Store> => {
    const store = await openEmpty(now);
    await store.createCandidate('ada', 'hash of ada', 1);
    return store;
  };
  test('a token finds its candidate, an unknown one nobody', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 2);
    expect(await store.findCandidate('hash of ada')).toBe('ada');
    expect(await store.findCandidate('hash of bob')).toBe('bob');
    expect(await store.findCandidate('hash of eve')).toBeNull();
  });

  test('two candidates made at once with one token are one candidate', async () => {
    const store = await openEmpty();
    const made = await Promise.all([
      store.createCandidate('ada', 'one hash', 1),
      store.createCandidate('bob', 'one hash', 1),
    ]);
    expect(made).toEqual(['ada', 'ada']);
    expect(await store.findCandidate('one hash')).toBe('ada');
  });

  test('a submission is found queued, as it was handed in', async () => {
    const store = await openWithAda();
    const submission = sampleSubmission({
      id: 's1',
      kind: 'run',
      part: 2,
      language: 'javascript',
      source: 'const s = "\0 \ud800 😀 é";\r\n',
      customCases: [{ input: 'LRUCache(1)', expected: 'null' }],
    });
    await store.createSubmission(submission, []);
    const found = await store.findSubmission('ada', 's1');
    expect(found).toEqual({
      ...submission,
      attempt: expect.any(String) as string,
      state: 'queued',
      tries: 0,
      judgement: null,
    });
  });

  test('a submission of somebody else is not found', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    expect(await store.findSubmission('bob', 's1')).toBeNull();
    expect(await store.findSubmission('ada', 's2')).toBeNull();
  });

  test('practice on one problem is one attempt, on another problem or by another candidate another', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    await store.createSubmission(sampleSubmission({ id: 's2' }), []);
    await store.createSubmission(sampleSubmission({ id: 's3', problem: 'log-lines' }), []);
    await store.createSubmission(sampleSubmission({ id: 's4', candidate: 'bob' }), []);
    const attempts = await Promise.all([
      ...['s1', 's2', 's3'].map(async (id) => (await store.findSubmission('ada', id))?.attempt),
      store.findSubmission('bob', 's4').then((found) => found?.attempt),
    ]);
    expect(attempts[0]).toBe(attempts[1]);
    expect(new Set(attempts).size).toBe(3);
  });

  test('nothing is stored of a submission that is refused', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), [startedEvent('s1')]);
    const twice = store.createSubmission(sampleSubmission({ id: 's1', problem: 'log-lines' }), [
      startedEvent('s1'),
    ]);
    await expect(twice).rejects.toMatchObject({ name: 'FaultError', code: 'store_failed' });
    const stranger = store.createSubmission(sampleSubmission({ id: 's2', candidate: 'eve' }), []);
    await expect(stranger).rejects.toMatchObject({ name: 'FaultError', code: 'store_failed' });
    expect(await store.lastEventId('ada')).toBe(1);
    expect(await store.listSubmissions('ada', 'log-lines', 10)).toEqual([]);
    expect(await store.findSubmission('eve', 's2')).toBeNull();
  });

  test('each try counts one up and sets the submission running', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    expect(await store.beginTry('s1')).toBe(1);
    expect(await store.beginTry('s1')).toBe(2);
    expect(await store.findSubmission('ada', 's1')).toMatchObject({ state: 'running', tries: 2 });
  });

  test('a try that ends gives the submission its judgement', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    const judgement = sampleJudgement({ verdict: 'wrong_answer', message: 'differs' });
    const events = await store.finishTry('s1', await store.beginTry('s1'), () =>
      sampleEnd(judgement, [judgedEvent('s1', judgement)]),
    );
    expect(events).toEqual([{ id: 1, candidate: 'ada', event: judgedEvent('s1', judgement) }]);
    expect(await store.findSubmission('ada', 's1')).toMatchObject({ state: 'judged', judgement });
  });

  test('a submission keeps its first verdict, whichever try comes after it', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    const slow = await store.beginTry('s1');
    const quick = await store.beginTry('s1');
    const first = sampleJudgement();
    const second = sampleJudgement({ verdict: 'judge_error' });
    expect(
      await store.finishTry('s1', quick, () => sampleEnd(first, [judgedEvent('s1', first)])),
    ).toHaveLength(1);
    expect(await store.finishTry('s1', slow, () => sampleEnd(second, [judgedEvent('s1', second)]))).toEqual(
      [],
    );
    expect(await store.finishTry('s1', quick, () => sampleEnd(second, [judgedEvent('s1', second)]))).toEqual(
      [],
    );
    expect(await store.findSubmission('ada', 's1')).toMatchObject({ state: 'judged', judgement: first });
    expect(await store.lastEventId('ada')).toBe(1);
  });

  test('a verdict that comes many times at once is stored once', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    const judgement = sampleJudgement();
    const ended = await Promise.all(
      Array.from({ length: 8 }, () =>
        store.finishTry('s1', 1, () => sampleEnd(judgement, [judgedEvent('s1', judgement)])),
      ),
    );
    expect(ended.filter((events) => events.length > 0)).toHaveLength(1);
    expect(await store.lastEventId('ada')).toBe(1);
  });

  test('a try that begins after the verdict leaves the submission judged', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    await store.finishTry('s1', await store.beginTry('s1'), () => sampleEnd(sampleJudgement()));
    expect(await store.beginTry('s1')).toBe(2);
    expect(await store.findSubmission('ada', 's1')).toMatchObject({ state: 'judged' });
    expect(await store.listUnfinished()).toEqual([]);
  });

  test('a try of an unknown submission is refused', async () => {
    const store = await openWithAda();
    await expect(store.beginTry('s1')).rejects.toMatchObject({ code: 'store_failed' });
    await expect(store.finishTry('s1', 1, () => sampleEnd(sampleJudgement()))).rejects.toMatchObject({
      code: 'store_failed',
    });
  });

  test('submissions to a problem are listed newest first, up to a limit', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    // In one millisecond, and with a clock that was set back.
    for (const [id, createdAt] of [
      ['s1', 10],
      ['s2', 10],
      ['s3', 10],
      ['s4', 9],
    ] as const)
      await store.createSubmission(sampleSubmission({ id, createdAt }), []);
    await store.createSubmission(sampleSubmission({ id: 's5', problem: 'log-lines' }), []);
    await store.createSubmission(sampleSubmission({ id: 's6', candidate: 'bob' }), []);
    await store.finishTry('s2', 1, () => sampleEnd(sampleJudgement()));
    const listed = await store.listSubmissions('ada', 'lru-cache', 3);
    expect(listed.map(({ id }) => id)).toEqual(['s4', 's3', 's2']);
    expect(listed.map(({ judgement }) => judgement)).toEqual([null, null, sampleJudgement()]);
  });

  test('what is queued or running is unfinished, of all candidates, oldest first', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    await store.createSubmission(sampleSubmission({ id: 's1', createdAt: 30 }), []);
    await store.createSubmission(sampleSubmission({ id: 's2', createdAt: 10, candidate: 'bob' }), []);
    await store.createSubmission(sampleSubmission({ id: 's3', createdAt: 40 }), []);
    await store.createSubmission(sampleSubmission({ id: 's4', createdAt: 20 }), []);
    await store.beginTry('s1');
    await store.finishTry('s3', 1, () => sampleEnd(sampleJudgement()));
    const unfinished = await store.listUnfinished();
    expect(unfinished.map(({ id, state }) => [id, state])).toEqual([
      ['s2', 'queued'],
      ['s4', 'queued'],
      ['s1', 'running'],
    ]);
  });

  test('progress tells the problems tried and which of their parts were accepted', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    const judged = [
      { id: 's1', problem: 'once-right', verdict: 'accepted' },
      { id: 's2', problem: 'once-right', verdict: 'wrong_answer' },
      { id: 's8', problem: 'once-right', part: 3, verdict: 'accepted' },
      { id: 's9', problem: 'once-right', part: 3, verdict: 'accepted' },
      { id: 's3', problem: 'never-right', verdict: 'wrong_answer' },
      { id: 's4', problem: 'other-part', part: 2, verdict: 'accepted' },
      { id: 's5', problem: 'only-run', kind: 'run', verdict: 'accepted' },
      { id: 's6', problem: 'of-bob', candidate: 'bob', verdict: 'accepted' },
    ] as const;
    for (const { verdict, ...given } of judged) {
      await store.createSubmission(sampleSubmission(given), []);
      await store.finishTry(given.id, 1, () => sampleEnd(sampleJudgement({ verdict })));
    }
    await store.createSubmission(sampleSubmission({ id: 's7', problem: 'waiting' }), []);
    expect(Object.fromEntries(await store.listProgress('ada'))).toEqual({
      'once-right': [1, 3],
      'never-right': [],
      'other-part': [2],
      waiting: [],
    });
  });

  registerStandingTests(openWithAda);

  test('a draft is stored under its next revision and told of', async () => {
    const store = await openWithAda();
    expect(await store.findDraft('ada', 'lru-cache', 'javascript')).toBeNull();
    const draft = { problem: 'lru-cache', language: 'javascript' } as const;
    await store.saveDraft('ada', { ...draft, source: 'first', baseRevision: 0 }, 100);
    const saved = await store.saveDraft('ada', { ...draft, source: '\0\udc00', baseRevision: 1 }, 200);
    const current = { ...draft, source: '\0\udc00', revision: 2, savedAt: 200 };
    const event = { type: 'draft_saved', ...draft, revision: 2, savedAt: 200 };
    expect(saved).toEqual({ saved: true, draft: current, events: [{ id: 2, candidate: 'ada', event }] });
    expect(await store.findDraft('ada', 'lru-cache', 'javascript')).toEqual(current);
    expect(await store.findDraft('ada', 'lru-cache', 'typescript')).toBeNull();
  });

  test('a draft on an older revision is refused with the one that stands', async () => {
    const store = await openWithAda();
    const draft = { problem: 'lru-cache', language: 'javascript' } as const;
    const nothing = { ...draft, source: '', revision: 0, savedAt: 0 };
    const early = await store.saveDraft('ada', { ...draft, source: 'x', baseRevision: 3 }, 100);
    expect(early).toEqual({ saved: false, current: nothing });
    await store.saveDraft('ada', { ...draft, source: 'stands', baseRevision: 0 }, 100);
    const late = await store.saveDraft('ada', { ...draft, source: 'late', baseRevision: 0 }, 200);
    expect(late).toEqual({
      saved: false,
      current: { ...draft, source: 'stands', revision: 1, savedAt: 100 },
    });
    expect(await store.lastEventId('ada')).toBe(1);
  });

  test('of two drafts saved at once on one revision the first wins', async () => {
    const store = await openWithAda();
    const draft = { problem: 'lru-cache', language: 'javascript', baseRevision: 0 } as const;
    const saves = await Promise.all(
      ['a', 'b', 'c'].map((source) => store.saveDraft('ada', { ...draft, source }, 100)),
    );
    expect(saves.map(({ saved }) => saved)).toEqual([true, false, false]);
    expect(await store.findDraft('ada', 'lru-cache', 'javascript')).toMatchObject({
      source: 'a',
      revision: 1,
    });
  });

  test('each candidate has its own sequence of events, from 1 and without gaps', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    expect(await store.lastEventId('ada')).toBe(0);
    const stored = await Promise.all([
      store.createSubmission(sampleSubmission({ id: 's1' }), [startedEvent('a'), startedEvent('b')]),
      store.appendEvents('bob', [startedEvent('c')]),
      store.appendEvents('ada', []),
      store.appendEvents('ada', [startedEvent('d')]),
      store.saveDraft('ada', { problem: 'p', language: 'javascript', source: '', baseRevision: 0 }, 1),
      store.appendEvents('bob', [startedEvent('e')]),
    ]);
    const events = stored.flatMap((part) => ('saved' in part ? (part.saved ? part.events : []) : part));
    const idsOf = (candidate: string): readonly number[] =>
      events
        .filter((event) => event.candidate === candidate)
        .map(({ id }) => id)
        .toSorted((a, b) => a - b);
    expect(idsOf('ada')).toEqual([1, 2, 3, 4]);
    expect(idsOf('bob')).toEqual([1, 2]);
    const replay = await store.eventsAfter('ada', 0, 10);
    expect(new Set(replay.known ? replay.events : [])).toEqual(
      new Set(events.filter(({ candidate }) => candidate === 'ada')),
    );
    expect(await store.lastEventId('ada')).toBe(4);
  });

  test('events are replayed after an id, in order, up to a limit', async () => {
    const store = await openWithAda();
    const stored = await store.appendEvents('ada', ['a', 'b', 'c', 'd'].map(startedEvent));
    expect(await store.eventsAfter('ada', 1, 2)).toEqual({ known: true, events: stored.slice(1, 3) });
    expect(await store.eventsAfter('ada', 4, 2)).toEqual({ known: true, events: [] });
    expect(await store.eventsAfter('nobody', 0, 2)).toEqual({ known: true, events: [] });
  });

  test('an id that was never given is not known', async () => {
    const store = await openWithAda();
    await store.appendEvents('ada', [startedEvent('a')]);
    for (const id of [2, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await store.eventsAfter('ada', id, 10)).toEqual({ known: false, lastId: 1 });
    expect(await store.eventsAfter('nobody', 1, 10)).toEqual({ known: false, lastId: 0 });
  });

  test('trimming forgets older events of everybody, and the ids go on', async () => {
    let time = 10;
    const store = await openWithAda(() => time);
    await store.createCandidate('bob', 'hash of bob', 1);
    await store.appendEvents('ada', ['a', 'b'].map(startedEvent));
    await store.appendEvents('bob', [startedEvent('x')]);
    time = 20;
    const kept = await store.appendEvents('ada', [startedEvent('c')]);
    await store.trimEvents(20);
    expect(await store.eventsAfter('ada', 0, 10)).toEqual({ known: false, lastId: 3 });
    expect(await store.eventsAfter('ada', 1, 10)).toEqual({ known: false, lastId: 3 });
    expect(await store.eventsAfter('ada', 2, 10)).toEqual({ known: true, events: kept });
    expect(await store.eventsAfter('bob', 0, 10)).toEqual({ known: false, lastId: 1 });
    expect(await store.eventsAfter('bob', 1, 10)).toEqual({ known: true, events: [] });
    expect(await store.appendEvents('bob', [startedEvent('y')])).toMatchObject([{ id: 2 }]);
  });

  test('trimming leaves no gap when the clock was set back', async () => {
    let time = 30;
    const store = await openWithAda(() => time);
    await store.appendEvents('ada', [startedEvent('a')]);
    time = 10;
    await store.appendEvents('ada', [startedEvent('b')]);
    time = 40;
    const kept = await store.appendEvents('ada', [startedEvent('c')]);
    await store.trimEvents(20);
    expect(await store.eventsAfter('ada', 0, 10)).toEqual({ known: false, lastId: 3 });
    expect(await store.eventsAfter('ada', 2, 10)).toEqual({ known: true, events: kept });
  });

  test('thousands of events are trimmed to the last', async () => {
    const store = await openWithAda(() => 10);
    const events = Array.from({ length: 2_500 }, () => startedEvent('a'));
    await store.appendEvents('ada', events);
    await store.trimEvents(11);
    expect(await store.eventsAfter('ada', 2_499, 10)).toEqual({ known: false, lastId: 2_500 });
    expect(await store.eventsAfter('ada', 2_500, 10)).toEqual({ known: true, events: [] });
  });

  test('callers hear of their events in the order of the ids', async () => {
    const store = await openWithAda();
    const heard: StoredEvent[] = [];
    await Promise.all(
      Array.from({ length: 300 }, async () => {
        heard.push(...(await store.appendEvents('ada', [startedEvent('a')])));
      }),
    );
    expect(heard.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  test('closing stores what is under way and refuses what comes after', async () => {
    const store = await openStore(() => 1);
    await store.createCandidate('ada', 'hash of ada', 1);
    const draft = { problem: 'p', language: 'javascript', source: '', baseRevision: 0 } as const;
    const saving = store.saveDraft('ada', draft, 1);
    await store.close();
    await store.close();
    expect(await saving).toMatchObject({ saved: true });
    await expect(store.saveDraft('ada', draft, 1)).rejects.toMatchObject({ code: 'store_failed' });
    await expect(store.findCandidate('hash of ada')).rejects.toMatchObject({ code: 'store_failed' });
  });
}
