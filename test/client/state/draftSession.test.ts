import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '#contract/draft.ts';
import { ApiError, UnreachableError } from '../../../client/api/apiError.ts';
import { createDraftCopies } from '../../../client/state/draftCopies.ts';
import { openDraftSession, type DraftSession } from '../../../client/state/draftSession.ts';
import { createKeptTexts } from '../../../client/state/keptTexts.ts';
import { createMemoryStorage } from '../memoryStorage.ts';

const address = { problem: 'lru-cache', language: 'javascript' } as const;
const starter = 'starter';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server's draft, as far as one candidate and one draft go, and a browser in front of it. */
function createScene() {
  const storage = createMemoryStorage();
  let keys = 0;
  const copies = createDraftCopies(storage, () => String((keys += 1)));
  const keptTexts = createKeptTexts(storage);
  let draft: Draft = { ...address, source: '', revision: 0, savedAt: 0 };
  let outage: Error | null = null;
  const saves: string[] = [];
  const api = {
    findDraft: async () => {
      if (outage) throw outage;
      return draft;
    },
    saveDraft: async (_: unknown, source: string, baseRevision: number) => {
      saves.push(source);
      if (outage) throw outage;
      if (baseRevision !== draft.revision && source !== draft.source) throw conflictWith(draft);
      draft = { ...draft, source, revision: draft.revision + 1, savedAt: Date.now() };
      return draft;
    },
  };
  return {
    storage,
    saves,
    server: () => draft,
    saveElsewhere: (source: string) => {
      draft = { ...draft, source, revision: draft.revision + 1, savedAt: Date.now() };
    },
    breakDown: (error: Error | null) => {
      outage = error;
    },
    open: (): DraftSession =>
      openDraftSession(
        { api, copies, keptTexts, now: Date.now },
        {
          address,
          saved: draft.revision === 0 ? { ...draft, source: starter } : draft,
          starter,
        },
      ),
  };
}

function conflictWith(draft: Draft): ApiError {
  return new ApiError(
    { type: '', title: '', status: 409, detail: 'conflict', code: 'draft_conflict', draft },
    null,
  );
}

const settle = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('what is typed reaches the browser within 200 ms and the server within about a second', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('a');
  await settle(200);
  expect(scene.storage.keys('dryrun.draft/')).toHaveLength(1);
  expect(scene.saves).toEqual([]);
  session.edit('ab');
  await settle(1000);
  expect(scene.server()).toMatchObject({ source: 'ab', revision: 1 });
});

test('the browser’s copy goes once the server has the text', async () => {
  const scene = createScene();
  scene.open().edit('a');
  await settle(2000);
  expect(scene.storage.keys('dryrun.draft/')).toEqual([]);
});

test('typing without pause is saved about every second', async () => {
  const scene = createScene();
  const session = scene.open();
  for (let tenth = 1; tenth <= 40; tenth += 1) {
    session.edit('x'.repeat(tenth));
    await settle(100);
  }
  expect(scene.saves.length).toBeGreaterThanOrEqual(3);
  expect(scene.saves.length).toBeLessThanOrEqual(4);
});

test('a text typed while nobody answered is saved when the server is back', async () => {
  const scene = createScene();
  const session = scene.open();
  scene.breakDown(new UnreachableError(null));
  session.edit('a');
  await settle(5000);
  expect(session.snapshot().draft.trouble).toEqual({ kind: 'unreachable' });
  scene.breakDown(null);
  session.resume();
  await settle(10);
  expect(scene.server().source).toBe('a');
  expect(session.snapshot().draft.trouble).toBeNull();
});

test('saving is tried again by itself', async () => {
  const scene = createScene();
  const session = scene.open();
  scene.breakDown(new UnreachableError(null));
  session.edit('a');
  await settle(1500);
  scene.breakDown(null);
  await settle(3000);
  expect(scene.server().source).toBe('a');
});

test('a page that opens after a crash finds the text that the server lacks', async () => {
  const scene = createScene();
  scene.breakDown(new UnreachableError(null));
  scene.open().edit('unsaved');
  await settle(200);
  scene.breakDown(null);
  const reopened = scene.open();
  expect(reopened.snapshot().draft.source).toBe('unsaved');
  await settle(10);
  expect(scene.server().source).toBe('unsaved');
});

test('an unmodified tab follows what another one saves', async () => {
  const scene = createScene();
  const session = scene.open();
  scene.saveElsewhere('from the other tab');
  session.hear(1);
  await settle(10);
  expect(session.snapshot().draft.source).toBe('from the other tab');
});

test('its own saves do not make a tab read the draft again', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('a');
  await settle(1100);
  const before = session.snapshot();
  session.hear(1);
  await settle(10);
  expect(session.snapshot()).toBe(before);
});

test('two texts from one revision are a conflict; mine is kept on request and theirs stays reachable', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('mine');
  scene.saveElsewhere('theirs');
  await settle(1100);
  expect(session.snapshot().draft.theirs?.source).toBe('theirs');
  session.keepMine();
  await settle(10);
  expect(scene.server().source).toBe('mine');
  expect(session.snapshot().kept.map((text) => text.source)).toEqual(['theirs']);
});

test('theirs is taken on request and mine stays reachable', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('mine');
  scene.saveElsewhere('theirs');
  await settle(1100);
  session.takeTheirs();
  await settle(2000);
  expect(session.snapshot().draft.source).toBe('theirs');
  expect(scene.server().source).toBe('theirs');
  expect(session.snapshot().kept.map((text) => text.source)).toEqual(['mine']);
});

test('nothing is sent while a conflict stands, and the browser keeps the text', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('mine');
  scene.saveElsewhere('theirs');
  await settle(1100);
  const sent = scene.saves.length;
  session.edit('mine and more');
  await settle(5000);
  expect(scene.saves).toHaveLength(sent);
  expect(scene.storage.keys('dryrun.draft/')).toHaveLength(1);
});

test('opening with two versions tells so and keeps the one passed over', () => {
  const scene = createScene();
  scene.saveElsewhere('newer on the server');
  const copy = { source: 'left in the browser', baseRevision: 0, editedAt: 1 };
  scene.storage.write('dryrun.draft/lru-cache/javascript/9', JSON.stringify(copy));
  const { draft, passedOver, kept } = scene.open().snapshot();
  expect(draft.source).toBe('newer on the server');
  expect(passedOver).toBe(true);
  expect(kept.map((text) => text.source)).toEqual(['left in the browser']);
  expect(scene.storage.keys('dryrun.draft/')).toEqual([]);
});

test('a reset keeps the text that it replaces', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('hours of work');
  session.replace(starter, 'reset');
  await settle(2000);
  expect(session.snapshot().draft.source).toBe(starter);
  expect(session.snapshot().kept[0]).toMatchObject({ source: 'hours of work', reason: 'reset' });
});

test('a flush stores and sends at once', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('leaving');
  session.flush();
  expect(scene.storage.keys('dryrun.draft/')).toHaveLength(1);
  await settle(0);
  expect(scene.server().source).toBe('leaving');
});

test('a browser that stores nothing is told of, and the server is still used', async () => {
  const scene = createScene();
  const session = scene.open();
  scene.storage.refuse();
  session.edit('a');
  await settle(200);
  expect(session.snapshot().isCopied).toBe(false);
  await settle(1000);
  expect(scene.server().source).toBe('a');
  expect(session.snapshot().isCopied).toBe(true);
});

test('a refused text says why and is not sent again; another one is', async () => {
  const scene = createScene();
  const session = scene.open();
  scene.breakDown(
    new ApiError({ type: '', title: '', status: 413, detail: 'At most 64 KiB.', code: 'too_large' }, null),
  );
  session.edit('long');
  await settle(1100);
  expect(session.snapshot().draft.trouble).toEqual({ kind: 'refused', detail: 'At most 64 KiB.' });
  scene.breakDown(null);
  await settle(60_000);
  expect(scene.saves).toEqual(['long']);
  session.edit('short');
  await settle(20_000);
  expect(scene.server().source).toBe('short');
});

test('a closed session saves what it held and then nothing more', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('a');
  session.close();
  await settle(10);
  expect(scene.server().source).toBe('a');
  await settle(60_000);
  expect(scene.saves).toEqual(['a']);
});

test('an appended starter is saved like an edit, keeps no second text, and is told until it is dismissed', async () => {
  const scene = createScene();
  const session = scene.open();
  session.edit('mine');
  session.grow({ source: 'mine\n\nclass Later {}\n', parts: [2], line: 3 });
  expect(session.snapshot().grown).toMatchObject({ parts: [2], line: 3 });
  expect(session.snapshot().kept).toEqual([]);
  await settle(2000);
  expect(scene.server().source).toBe('mine\n\nclass Later {}\n');
  session.dismissGrown();
  expect(session.snapshot().grown).toBeNull();
});
