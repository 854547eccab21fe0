import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createLiveEvents,
  type LiveEvents,
  type LiveEventsDeps,
  type LiveSignal,
} from '../../../client/api/liveEvents.ts';
import type { EventSourceLike } from '../../../client/api/eventStream.ts';
import { createFakeEventSources } from '../fakeEventSource.ts';

/** A browser with Web Locks and BroadcastChannel, which Node has too; the tabs' event streams are the test's. */
function openBrowser({ isSecure }: { readonly isSecure: boolean }) {
  const sources = createFakeEventSources();
  // Locks and channels are shared by the whole process: each test is a browser of its own.
  const profile = Math.random().toString(36);
  return {
    opened: sources.opened,
    openTab: (lastEventId: number) => openTab(sources.openSource, isSecure ? profile : null, lastEventId),
  };
}

function openTab(
  openSource: (address: string) => EventSourceLike,
  profile: string | null,
  lastEventId: number,
) {
  const shown: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const page = Object.assign(new EventTarget(), shown);
  const network = new EventTarget();
  const live = createLiveEvents({
    openSource,
    sharing: profile === null ? null : sharingOf(profile),
    now: Date.now,
    page,
    network,
  });
  onTestFinished(() => live.close());
  const heard: string[] = [];
  live.subscribe((signal) => heard.push(describe(signal)));
  live.start(lastEventId);
  const setVisible = (visibilityState: DocumentVisibilityState): void => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { live, heard, setVisible, goOnline: () => network.dispatchEvent(new Event('online')) };
}

function sharingOf(profile: string): LiveEventsDeps['sharing'] {
  return {
    requestLock: (name, options, hold) => navigator.locks.request(profile + name, options, hold),
    openChannel: (name) => new BroadcastChannel(profile + name),
  };
}

function describe(signal: LiveSignal): string {
  if (signal.kind === 'event') return `event ${signal.event.id}`;
  return signal.kind === 'gap' ? `gap ${signal.lastId}` : signal.connection;
}

const event = (id: number) => ({
  data: '{"type":"submission_started","submission":"s1"}',
  lastEventId: String(id),
});
const until = (live: LiveEvents, connection: string): Promise<unknown> =>
  vi.waitFor(() => expect(live.connection()).toBe(connection));

test('tabs share one stream, and all of them hear its events', async () => {
  const browser = openBrowser({ isSecure: true });
  const first = browser.openTab(4);
  await vi.waitFor(() => expect(browser.opened).toHaveLength(1));
  browser.opened[0]?.emit('open');
  const second = browser.openTab(4);
  await until(second.live, 'open');
  browser.opened[0]?.emit('submission_started', event(5));
  await vi.waitFor(() => expect(second.heard).toContain('event 5'));
  expect(first.heard).toContain('event 5');
  expect(browser.opened).toHaveLength(1);
});

test('when the tab with the stream closes, another goes on from the last event', async () => {
  const browser = openBrowser({ isSecure: true });
  const first = browser.openTab(4);
  await vi.waitFor(() => expect(browser.opened).toHaveLength(1));
  browser.opened[0]?.emit('open');
  const second = browser.openTab(4);
  await until(second.live, 'open');
  browser.opened[0]?.emit('submission_started', event(9));
  await vi.waitFor(() => expect(second.heard).toContain('event 9'));
  first.live.close();
  await vi.waitFor(() => expect(browser.opened).toHaveLength(2));
  expect(browser.opened[0]?.isClosed()).toBe(true);
  expect(browser.opened[1]?.address).toBe('/api/events?after=9');
});

test('a lost connection and a gap are told to every tab', async () => {
  const browser = openBrowser({ isSecure: true });
  browser.openTab(4);
  await vi.waitFor(() => expect(browser.opened).toHaveLength(1));
  browser.opened[0]?.emit('open');
  const second = browser.openTab(4);
  await until(second.live, 'open');
  browser.opened[0]?.emit('error');
  await until(second.live, 'lost');
  await vi.waitFor(() => expect(browser.opened).toHaveLength(2));
  browser.opened[1]?.emit('open');
  await vi.waitFor(() => expect(second.heard).toContain('gap 4'));
});

test('on plain http every visible tab has a stream of its own, and a hidden one lets go', () => {
  const browser = openBrowser({ isSecure: false });
  const first = browser.openTab(4);
  browser.openTab(4);
  expect(browser.opened).toHaveLength(2);
  browser.opened[0]?.emit('submission_started', event(6));
  first.setVisible('hidden');
  expect(browser.opened[0]?.isClosed()).toBe(true);
  first.setVisible('visible');
  expect(browser.opened[2]?.address).toBe('/api/events?after=6');
});

test('a new network makes the stream connect anew', () => {
  const browser = openBrowser({ isSecure: false });
  const tab = browser.openTab(4);
  browser.opened[0]?.emit('open');
  tab.goOnline();
  expect(browser.opened[0]?.isClosed()).toBe(true);
  browser.opened[1]?.emit('open');
  expect(tab.heard).toContain('gap 4');
});
