import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { judgedEvent, sampleEnd, sampleJudgement, sampleSubmission, startedEvent } from './storeSamples.ts';

/*
 * A program that the tests kill. Its arguments are a data folder and the number of the round. It prints a line when
 * the store is open, then writes as fast as it can and prints one line for each write that the store acknowledged.
 */

/** What one line says was stored. */
export type Acknowledged =
  | { readonly kind: 'open' }
  | { readonly kind: 'submission'; readonly id: string; readonly events: readonly number[] }
  | { readonly kind: 'begun'; readonly id: string; readonly tries: number }
  | { readonly kind: 'events'; readonly events: readonly number[] }
  | { readonly kind: 'judged'; readonly id: string; readonly events: readonly number[] }
  | { readonly kind: 'draft'; readonly problem: string; readonly revision: number };

const WRITERS = 8;

if (import.meta.main) {
  const [folder, round] = process.argv.slice(2);
  if (folder === undefined || round === undefined) throw new Error('say the folder and the round');
  await writeForEver(folder, round);
}

async function writeForEver(folder: string, round: string): Promise<void> {
  const store = await openSqliteStore({ folder, now: Date.now });
  await store.createCandidate('ada', 'hash of ada', 1);
  acknowledge({ kind: 'open' });
  const write = async (writer: number): Promise<void> => {
    for (let count = 1; ; count++) {
      const id = `${round}-${writer}-${count}`;
      const created = await store.createSubmission(sampleSubmission({ id }), [startedEvent(id)]);
      acknowledge({ kind: 'submission', id, events: created.map((event) => event.id) });
      acknowledge({ kind: 'begun', id, tries: await store.beginTry(id) });
      const told = await store.appendEvents('ada', [startedEvent(id), startedEvent(id)]);
      acknowledge({ kind: 'events', events: told.map((event) => event.id) });
      const judgement = sampleJudgement({ message: id });
      const ended = await store.finishTry(id, 1, () => sampleEnd(judgement, [judgedEvent(id, judgement)]));
      acknowledge({ kind: 'judged', id, events: ended.map((event) => event.id) });
      const draft = { problem: `${round}-${writer}`, language: 'javascript', source: id } as const;
      const saved = await store.saveDraft('ada', { ...draft, baseRevision: count - 1 }, count);
      if (saved.saved) acknowledge({ kind: 'draft', problem: draft.problem, revision: saved.draft.revision });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
}

/** Written at once: what is in a buffer of a killed process is lost. */
function acknowledge(what: Acknowledged): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}
