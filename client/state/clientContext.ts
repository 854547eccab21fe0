import { createContext, useContext } from 'react';
import type { Api } from '../api/api.ts';
import type { LiveEvents } from '../api/liveEvents.ts';
import type { Queries } from '../api/queries.ts';
import type { TextStorage } from './browserStorage.ts';
import type { DraftCopies } from './draftCopies.ts';
import type { KeptTexts } from './keptTexts.ts';
import type { RecentEvents } from './recentEvents.ts';
import type { StarterMemory } from './starterMemory.ts';

/** What main.tsx built once for the page and every screen may use. */
export interface Client {
  readonly api: Api;
  readonly queries: Queries;
  readonly live: LiveEvents;
  readonly recentEvents: RecentEvents;
  readonly storage: TextStorage;
  readonly copies: DraftCopies;
  readonly keptTexts: KeptTexts;
  readonly starterMemory: StarterMemory;
  readonly now: () => number;
}

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient is called outside of ClientContext');
  return client;
}
