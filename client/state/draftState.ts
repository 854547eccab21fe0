import type { Draft } from '#contract/draft.ts';

/** A text that the server holds or held. */
export type SavedText = Pick<Draft, 'source' | 'revision' | 'savedAt'>;

/** Why the last save did not reach the server: nobody answered, or it was refused with a reason. */
export type SaveTrouble =
  { readonly kind: 'unreachable' } | { readonly kind: 'refused'; readonly detail: string };

/** One draft (of one problem and language) as this tab knows it. */
export interface DraftState {
  /** What the editor holds. */
  readonly source: string;
  /** What the server holds as far as known; for revision 0 its source is the starter. */
  readonly base: SavedText;
  /** The text on its way to the server. */
  readonly saving: string | null;
  /** The last text that was sent; after a lost answer it may be what the server holds. */
  readonly lastSent: string | null;
  readonly trouble: SaveTrouble | null;
  /** Saved by somebody else since `base`, and different. While it stands nothing is sent. */
  readonly theirs: SavedText | null;
}

export type DraftAction =
  | { readonly type: 'edited'; readonly source: string }
  | { readonly type: 'save_started' }
  | { readonly type: 'save_succeeded'; readonly revision: number; readonly savedAt: number }
  | { readonly type: 'save_refused'; readonly theirs: SavedText }
  | { readonly type: 'save_failed'; readonly trouble: SaveTrouble }
  | { readonly type: 'server_read'; readonly saved: SavedText }
  | { readonly type: 'mine_kept' }
  | { readonly type: 'theirs_taken' };

export function createDraftState(source: string, base: SavedText): DraftState {
  return { source, base, saving: null, lastSent: null, trouble: null, theirs: null };
}

/** True while the editor holds something that the server does not. */
export function isUnsaved(state: DraftState): boolean {
  return state.source !== state.base.source;
}

/** True when a save should be sent now. */
export function mustSave(state: DraftState): boolean {
  return isUnsaved(state) && state.saving === null && state.theirs === null;
}

export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'edited':
      return { ...state, source: action.source };
    case 'save_started':
      return { ...state, saving: state.source, lastSent: state.source };
    case 'save_succeeded':
      return {
        ...state,
        base: { source: state.saving ?? state.source, revision: action.revision, savedAt: action.savedAt },
        saving: null,
        trouble: null,
      };
    case 'save_refused':
      return meetOther({ ...state, saving: null, trouble: null }, action.theirs);
    case 'save_failed':
      return { ...state, saving: null, trouble: action.trouble };
    case 'server_read':
      return state.saving === null && action.saved.revision > newestKnown(state)
        ? meetOther(state, action.saved)
        : state;
    case 'mine_kept':
      return state.theirs === null ? state : { ...state, base: state.theirs, theirs: null };
    case 'theirs_taken':
      return state.theirs === null
        ? state
        : { ...state, source: state.theirs.source, base: state.theirs, theirs: null };
  }
}

function newestKnown(state: DraftState): number {
  return Math.max(state.base.revision, state.theirs?.revision ?? 0);
}

/** The server holds another text than `base`: our own whose answer was lost, one to follow, or a conflict. */
function meetOther(state: DraftState, saved: SavedText): DraftState {
  const isOurs = saved.source === state.source || saved.source === state.lastSent;
  // A server that fell behind lost what it had acknowledged; this text descends from it all the same.
  const fellBehind = saved.revision < state.base.revision;
  if (isOurs || fellBehind) return { ...state, base: saved, theirs: null };
  if (!isUnsaved(state)) return { ...state, source: saved.source, base: saved, theirs: null };
  return { ...state, theirs: saved };
}
