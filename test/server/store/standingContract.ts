import { expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { sampleEnd, sampleJudgement, sampleSubmission } from './storeSamples.ts';

/**
 * Registers the tests of what a store remembers of parts and clarifications.
 *
 * @param openWithAda opens a store that holds one candidate, `ada`.
 */
export function registerStandingTests(openWithAda: () => Promise<Store>): void {
  test('a standing tells the parts accepted and asked for, of this candidate and this problem alone', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    const nothing = { acceptedParts: [], askedParts: [], opened: [] };
    expect(await store.findStanding('eve', 'lru-cache')).toEqual(nothing);
    const judged = [
      { id: 's1', part: 2, verdict: 'accepted' },
      { id: 's2', part: 1, verdict: 'accepted' },
      { id: 's3', part: 1, verdict: 'accepted' },
      { id: 's4', part: 3, verdict: 'wrong_answer' },
      { id: 's5', part: 3, kind: 'run', verdict: 'accepted' },
    ] as const;
    for (const { verdict, ...given } of judged) {
      await store.createSubmission(sampleSubmission(given), []);
      await store.finishTry(given.id, 1, () => sampleEnd(sampleJudgement({ verdict })));
    }
    await store.releasePart('ada', 'lru-cache', 3, 10);
    await store.releasePart('ada', 'lru-cache', 3, 20);
    await store.releasePart('ada', 'lru-cache', 2, 30);
    expect(await store.findStanding('ada', 'lru-cache')).toEqual({
      acceptedParts: [1, 2],
      askedParts: [2, 3],
      opened: [],
    });
    expect(await store.findStanding('bob', 'lru-cache')).toEqual(nothing);
    expect(await store.findStanding('ada', 'log-lines')).toEqual(nothing);
  });

  test('a clarification stays as it was opened first', async () => {
    const store = await openWithAda();
    await store.createCandidate('bob', 'hash of bob', 1);
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    const asked = { part: 1, tag: 'capacity-zero' };
    const late = { part: 1, tag: 'put-refreshes' };
    await store.askClarification('ada', 'lru-cache', asked, 10);
    await store.finishTry('s1', 1, () => sampleEnd(sampleJudgement(), [], [asked, late]));
    await store.askClarification('ada', 'lru-cache', late, 20);
    await store.askClarification('ada', 'lru-cache', { part: 2, tag: 'capacity-zero' }, 20);
    expect((await store.findStanding('ada', 'lru-cache')).opened).toEqual([
      { ...asked, opened: 'asked' },
      { ...late, opened: 'told_late' },
      { part: 2, tag: 'capacity-zero', opened: 'asked' },
    ]);
    expect((await store.findStanding('bob', 'lru-cache')).opened).toEqual([]);
    expect((await store.findStanding('ada', 'log-lines')).opened).toEqual([]);
  });

  test('of two submissions that end at once the second hears what the first told late', async () => {
    const store = await openWithAda();
    await store.createSubmission(sampleSubmission({ id: 's1' }), []);
    await store.createSubmission(sampleSubmission({ id: 's2' }), []);
    const heard: unknown[] = [];
    const late = { part: 1, tag: 'capacity-zero' };
    await Promise.all(
      ['s1', 's2', 's1'].map((id) =>
        store.finishTry(id, 1, (opened) => {
          heard.push(opened);
          return sampleEnd(sampleJudgement(), [], opened.length === 0 ? [late] : []);
        }),
      ),
    );
    expect(heard).toEqual([[], [{ ...late, opened: 'told_late' }]]);
  });
}
