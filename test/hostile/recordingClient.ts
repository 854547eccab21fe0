/** An HTTP client that behaves as one browser and keeps every byte that it is sent. */
export interface RecordingClient {
  readonly get: (path: string) => Promise<string>;
  readonly post: (path: string, body: unknown) => Promise<string>;
  /** Reads a stream in the background until `close`. */
  readonly follow: (path: string) => void;
  /** Status lines, headers, bodies and streams so far. */
  readonly received: () => string;
  readonly close: () => Promise<void>;
}

/** @param address `http://host:port`, without a path. */
export function openRecordingClient(address: string): RecordingClient {
  const pieces: string[] = [];
  const streams: Promise<void>[] = [];
  const closing = new AbortController();
  let cookie = '';

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'content-type': 'application/json', cookie };
    const response = await fetch(address + path, { ...init, headers, redirect: 'manual' });
    const { status, statusText } = response;
    pieces.push(`${status} ${statusText} ${JSON.stringify([...response.headers])}\n`);
    const [given] = response.headers.getSetCookie();
    cookie = given?.split(';')[0] ?? cookie;
    return response;
  };
  const receive = async (path: string, init?: RequestInit): Promise<string> => {
    const body = await (await send(path, init)).text();
    pieces.push(`${body}\n`);
    return body;
  };
  const read = async (path: string): Promise<void> => {
    const response = await send(path, { signal: closing.signal });
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) pieces.push(decoder.decode(chunk, { stream: true }));
  };
  return {
    get: (path) => receive(path),
    post: (path, body) => receive(path, { method: 'POST', body: JSON.stringify(body) }),
    follow: (path) => {
      streams.push(
        read(path).catch((error: unknown) => {
          if (!closing.signal.aborted) throw error;
        }),
      );
    },
    received: () => pieces.join(''),
    close: async () => {
      closing.abort();
      await Promise.all(streams);
    },
  };
}
