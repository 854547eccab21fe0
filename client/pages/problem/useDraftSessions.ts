import { useState, useSyncExternalStore } from 'react';
import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { LiveEvents } from '../../api/liveEvents.ts';
import { useClient, type Client } from '../../state/clientContext.ts';
import { openDraftSession, type DraftSession } from '../../state/draftSession.ts';

export type DraftSessions = ReadonlyMap<Language, DraftSession>;

/** Opens the problem's drafts, one a language, for as long as the page stands. Null before they are open. */
export function useDraftSessions(
  slug: string,
  starters: Readonly<Partial<Record<Language, string>>>,
  savedDrafts: readonly Draft[],
): DraftSessions | null {
  const client = useClient();
  // Problem and drafts may be read again; what was opened stays what it is.
  const [opening] = useState(() => createOpening(client, slug, starters, savedDrafts));
  return useSyncExternalStore(opening.subscribe, opening.sessions);
}

interface Opening {
  /** Opens the drafts; what it returns closes them. */
  readonly subscribe: (onOpen: () => void) => () => void;
  readonly sessions: () => DraftSessions | null;
}

function createOpening(
  client: Client,
  slug: string,
  starters: Readonly<Partial<Record<Language, string>>>,
  savedDrafts: readonly Draft[],
): Opening {
  let sessions: DraftSessions | null = null;
  return {
    sessions: () => sessions,
    subscribe(onOpen) {
      const opened = new Map(
        savedDrafts.map((saved) => {
          const starter = starters[saved.language] ?? '';
          const session = openDraftSession(client, {
            address: { problem: slug, language: saved.language },
            saved: saved.revision === 0 ? { ...saved, source: starter } : saved,
            starter,
          });
          return [saved.language, session] as const;
        }),
      );
      sessions = opened;
      const disconnect = connect(client.live, slug, opened);
      onOpen();
      return () => {
        disconnect();
        sessions = null;
        for (const session of opened.values()) session.close();
      };
    },
  };
}

function connect(live: LiveEvents, slug: string, sessions: DraftSessions): () => void {
  const flushAll = (): void => {
    for (const session of sessions.values()) session.flush();
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') flushAll();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    flushAll();
    if ([...sessions.values()].some(isNowhere)) event.preventDefault();
  };
  const unsubscribe = live.subscribe((signal) => {
    if (signal.kind === 'gap') for (const session of sessions.values()) session.resume();
    if (
      signal.kind === 'event' &&
      signal.event.event.type === 'draft_saved' &&
      signal.event.event.problem === slug
    )
      sessions.get(signal.event.event.language)?.hear(signal.event.event.revision);
  });
  // Phones and closed lids give no `pagehide`; a page that is hidden may never come back.
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', flushAll);
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', flushAll);
    window.removeEventListener('beforeunload', onBeforeUnload);
  };
}

/** Neither the browser nor the server holds the text: leaving would lose it. */
function isNowhere(session: DraftSession): boolean {
  const { draft, isCopied } = session.snapshot();
  return !isCopied && draft.trouble !== null;
}
