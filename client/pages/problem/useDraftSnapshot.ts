import { useSyncExternalStore } from 'react';
import type { DraftSession, DraftSnapshot } from '../../state/draftSession.ts';

/** Follows one draft: draws again on every key, so only what shows the text or its state should use it. */
export function useDraftSnapshot(session: DraftSession): DraftSnapshot {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** Whether the draft holds exactly this text; draws again only when that changes. */
export function useIsInEditor(session: DraftSession | undefined, source: string): boolean {
  return useSyncExternalStore(
    session?.subscribe ?? subscribeToNothing,
    () => session?.snapshot().draft.source === source,
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
