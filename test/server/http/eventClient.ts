import { get, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** One block of an event stream, by its fields. */
type Block = Readonly<Record<string, string>>;

export interface EventClient {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Waits for the next block that has a field, past comments. */
  readonly next: () => Promise<Block>;
  /** Blocks until so many came. */
  readonly take: (count: number) => Promise<readonly Block[]>;
  readonly response: IncomingMessage;
  readonly leave: () => void;
}

export interface EventRequest {
  readonly cookie?: string;
  readonly lastEventId?: string;
  readonly query?: string;
}

/** Reads the server's events over real HTTP, as a browser's EventSource does. */
export async function openEvents(address: string, request: EventRequest = {}): Promise<EventClient> {
  const headers = {
    Accept: 'text/event-stream',
    'Accept-Encoding': 'gzip',
    ...(request.cookie === undefined ? {} : { Cookie: request.cookie }),
    ...(request.lastEventId === undefined ? {} : { 'Last-Event-ID': request.lastEventId }),
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = get(`${address}/api/events${request.query ?? ''}`, { headers, agent: false }, resolve);
  sent.on('error', reject);
  const response = await promise;
  onTestFinished(() => void response.destroy());
  response.setEncoding('utf8');
  const blocks = readBlocks(response);
  const next = async (): Promise<Block> => {
    const block = await blocks.next();
    if (block.done) throw new Error('the stream has ended');
    return block.value;
  };
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    response,
    next,
    take: async (count) => {
      const taken: Block[] = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    leave: () => void response.destroy(),
  };
}

async function* readBlocks(response: IncomingMessage): AsyncGenerator<Block, void, void> {
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const fields = lines.filter((line) => !line.startsWith(':')).map((line) => line.split(/: (.*)/s));
      if (fields.length > 0)
        yield Object.fromEntries(fields.map(([name = '', value = '']) => [name, value] as const));
    }
  }
}
