import type { EventSourceLike } from '../../client/api/eventStream.ts';

/** One opened stream, played by the test. */
export interface FakeEventSource extends EventSourceLike {
  readonly address: string;
  readonly isClosed: () => boolean;
  readonly emit: (type: string, message?: { readonly data?: string; readonly lastEventId?: string }) => void;
}

/** Opens streams to nowhere and remembers them. */
export function createFakeEventSources(): {
  readonly opened: FakeEventSource[];
  readonly openSource: (address: string) => EventSourceLike;
} {
  const opened: FakeEventSource[] = [];
  return {
    opened,
    openSource(address) {
      const listeners = new Map<string, ((message: { data?: string; lastEventId?: string }) => void)[]>();
      let isClosed = false;
      const source: FakeEventSource = {
        address,
        isClosed: () => isClosed,
        emit: (type, message = {}) => {
          for (const listener of listeners.get(type) ?? []) listener(message);
        },
        addEventListener: (type, listener) =>
          void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
        close: () => {
          isClosed = true;
        },
      };
      opened.push(source);
      return source;
    },
  };
}
