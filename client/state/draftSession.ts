import { ApiError, UnreachableError } from '../api/apiError.ts';
import type { Api, DraftAddress } from '../api/api.ts';
import type { DraftCopies } from './draftCopies.ts';
import {
  createDraftState,
  isUnsaved,
  mustSave,
  reduceDraft,
  type DraftAction,
  type DraftState,
  type SavedText,
} from './draftState.ts';
import type { KeptReason, KeptText, KeptTexts } from './keptTexts.ts';
import type { GrownSource } from './partStarters.ts';
import { reconcileDraft } from './reconcileDraft.ts';

/*
 * One draft while its page is open. Every edit reaches the browser's storage within COPY_WITHIN_MS and the server
 * about once in SAVE_EVERY_MS; one save is in flight at a time. A copy in the browser stands exactly while the server
 * lacks the text, so a crash, a reload or a dead server loses at most COPY_WITHIN_MS of typing.
 */
const COPY_WITHIN_MS = 150;
const SAVE_EVERY_MS = 1000;
const RETRY_AFTER_MS = [2000, 4000, 8000, 15_000] as const;

export interface DraftSnapshot {
  readonly draft: DraftState;
  /** False while the browser refuses to store the text that the server lacks. */
  readonly isCopied: boolean;
  /** Newest first. */
  readonly kept: readonly KeptText[];
  /** True when opening found two texts; the one passed over is the newest of `kept`. */
  readonly passedOver: boolean;
  /** What the opening of a part appended last, until it is dismissed. */
  readonly grown: GrownSource | null;
}

export interface DraftSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => DraftSnapshot;
  readonly edit: (source: string) => void;
  /** Puts another text in the editor and keeps the present one. */
  readonly replace: (source: string, reason: KeptReason) => void;
  /** Takes a source that the starters of later parts were appended to. */
  readonly grow: (grown: GrownSource) => void;
  readonly dismissGrown: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly dismissPassedOver: () => void;
  /** The server said that this revision was saved, maybe by another tab. */
  readonly hear: (revision: number) => void;
  /** The connection is back: what the server holds is read, and what it lacks sent. */
  readonly resume: () => void;
  /** The page may be going: store and send now. */
  readonly flush: () => void;
  readonly close: () => void;
}

export interface DraftSessionDeps {
  readonly api: Pick<Api, 'findDraft' | 'saveDraft'>;
  readonly copies: DraftCopies;
  readonly keptTexts: KeptTexts;
  readonly now: () => number;
}

/** @param saved what the server holds, with the starter as its source for revision 0. */
export function openDraftSession(
  deps: DraftSessionDeps,
  {
    address,
    saved,
    starter,
  }: { readonly address: DraftAddress; readonly saved: SavedText; readonly starter: string },
): DraftSession {
  const { api, copies, keptTexts, now } = deps;
  const listeners = new Set<() => void>();
  let copyTimer: ReturnType<typeof setTimeout> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;
  // What is wrong with a text does not pass with time: only another text is worth sending.
  let refusedSource: string | null = null;
  let heardRevision = saved.revision;
  let isClosed = false;

  const opened = reconcileDraft(saved, copies.readAll(address));
  const slot = copies.openSlot(address);
  const isAllKept = opened.passedOver.every((source) =>
    keptTexts.keep(address, { source, keptAt: now(), reason: 'unsaved' }),
  );
  let current: DraftSnapshot = {
    draft: createDraftState(opened.source, opened.base),
    isCopied: true,
    kept: keptTexts.list(address),
    passedOver: opened.passedOver.length > 0,
    grown: null,
  };
  writeCopy();
  if (isAllKept && current.isCopied) slot.removeOthers();
  scheduleSave(0);

  function update(change: Partial<DraftSnapshot>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  function dispatch(action: DraftAction): void {
    const draft = reduceDraft(current.draft, action);
    if (draft !== current.draft) update({ draft });
  }

  function keep(source: string, reason: KeptReason): void {
    if (source === starter) return;
    keptTexts.keep(address, { source, keptAt: now(), reason });
    update({ kept: keptTexts.list(address) });
  }

  function writeCopy(): void {
    if (copyTimer !== null) clearTimeout(copyTimer);
    copyTimer = null;
    const { draft } = current;
    if (!isUnsaved(draft)) {
      slot.remove();
      if (!current.isCopied) update({ isCopied: true });
      return;
    }
    const copy = { source: draft.source, baseRevision: draft.base.revision, editedAt: now() };
    const isCopied = slot.write(copy);
    if (isCopied !== current.isCopied) update({ isCopied });
  }

  function scheduleSave(inMs: number): void {
    if (saveTimer !== null || isClosed || !mustSave(current.draft)) return;
    if (current.draft.source === refusedSource) return;
    saveTimer = setTimeout(() => {
      saveTimer = null;
      void save(false);
    }, inMs);
  }

  async function save(keepalive: boolean): Promise<void> {
    if (!mustSave(current.draft)) return;
    dispatch({ type: 'save_started' });
    const { source, base } = current.draft;
    try {
      const { revision, savedAt } = await api.saveDraft(address, source, base.revision, keepalive);
      failures = 0;
      dispatch({ type: 'save_succeeded', revision, savedAt });
    } catch (error) {
      meetFailure(error);
    }
    writeCopy();
    if (heardRevision > current.draft.base.revision) void readServer();
    scheduleSave(failures === 0 ? SAVE_EVERY_MS : (RETRY_AFTER_MS[failures - 1] ?? RETRY_AFTER_MS[3]));
  }

  function meetFailure(error: unknown): void {
    if (error instanceof ApiError && error.details.draft) {
      failures = 0;
      return dispatch({ type: 'save_refused', theirs: error.details.draft });
    }
    failures += 1;
    if (error instanceof ApiError && isFinal(error)) refusedSource = current.draft.saving;
    if (error instanceof ApiError)
      return dispatch({ type: 'save_failed', trouble: { kind: 'refused', detail: error.details.detail } });
    dispatch({ type: 'save_failed', trouble: { kind: 'unreachable' } });
    if (!(error instanceof UnreachableError)) throw error;
  }

  async function readServer(): Promise<void> {
    try {
      const draft = await api.findDraft(address);
      if (draft.revision > 0) dispatch({ type: 'server_read', saved: draft });
    } catch (error) {
      // The next event or reconnection asks again; the saved mark already tells when nobody answers.
      if (!(error instanceof ApiError || error instanceof UnreachableError)) throw error;
    }
  }

  function settle(action: DraftAction): void {
    dispatch(action);
    writeCopy();
    scheduleSave(0);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    edit(source) {
      dispatch({ type: 'edited', source });
      copyTimer ??= setTimeout(writeCopy, COPY_WITHIN_MS);
      scheduleSave(SAVE_EVERY_MS);
    },
    replace(source, reason) {
      if (source === current.draft.source) return;
      keep(current.draft.source, reason);
      settle({ type: 'edited', source });
    },
    grow(grown) {
      update({ grown });
      settle({ type: 'edited', source: grown.source });
    },
    dismissGrown: () => update({ grown: null }),
    keepMine() {
      if (current.draft.theirs) keep(current.draft.theirs.source, 'conflict');
      settle({ type: 'mine_kept' });
    },
    takeTheirs() {
      if (current.draft.theirs) keep(current.draft.source, 'conflict');
      settle({ type: 'theirs_taken' });
    },
    dismissPassedOver: () => update({ passedOver: false }),
    hear(revision) {
      heardRevision = Math.max(heardRevision, revision);
      // While a save is in flight its own answer comes first; `save` looks again afterwards.
      if (current.draft.saving === null && revision > current.draft.base.revision) void readServer();
    },
    resume() {
      void readServer();
      if (saveTimer !== null) clearTimeout(saveTimer);
      saveTimer = null;
      scheduleSave(0);
    },
    flush() {
      writeCopy();
      void save(true);
    },
    close() {
      writeCopy();
      void save(true);
      isClosed = true;
      if (saveTimer !== null) clearTimeout(saveTimer);
    },
  };
}

/** A refusal of this text, and not of this moment. */
function isFinal({ details }: ApiError): boolean {
  return details.status < 500 && details.code !== 'queue_full' && details.code !== 'request_timeout';
}
