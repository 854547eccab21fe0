import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './App.tsx';
import { createApi } from './api/api.ts';
import { createQueryClient } from './api/createQueryClient.ts';
import { followLiveEvents } from './api/followLiveEvents.ts';
import { createLiveEvents } from './api/liveEvents.ts';
import { createQueries } from './api/queries.ts';
import { createBrowserStorage } from './state/browserStorage.ts';
import { ClientContext, type Client } from './state/clientContext.ts';
import { createDraftCopies } from './state/draftCopies.ts';
import { createKeptTexts } from './state/keptTexts.ts';
import { createRecentEvents } from './state/recentEvents.ts';
import { createStarterMemory } from './state/starterMemory.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

const RECENT_EVENTS_LIMIT = 500;

const now = (): number => Date.now();
// `crypto.randomUUID` and Web Locks are missing on plain http outside of localhost.
const newKey = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
const canShare = 'locks' in navigator && 'BroadcastChannel' in window;

const api = createApi({ fetch: (input, init) => fetch(input, init) });
const recentEvents = createRecentEvents(RECENT_EVENTS_LIMIT);
const queryClient = createQueryClient();
const storage = createBrowserStorage(() => localStorage);
const live = createLiveEvents({
  openSource: (address) => new EventSource(address),
  sharing: canShare
    ? {
        requestLock: (name, options, hold) => navigator.locks.request(name, options, hold),
        openChannel: (name) => new BroadcastChannel(name),
      }
    : null,
  now,
  page: document,
  network: window,
});
followLiveEvents({ live, queryClient, recentEvents });
const client: Client = {
  api,
  queries: createQueries({ api, recentEvents }),
  live,
  recentEvents,
  storage,
  copies: createDraftCopies(storage, newKey),
  keptTexts: createKeptTexts(storage),
  starterMemory: createStarterMemory(storage),
  now,
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ClientContext value={client}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </ClientContext>
    </QueryClientProvider>
  </StrictMode>,
);
