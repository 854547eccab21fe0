import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { Language } from '#contract/language.ts';
import type { LiveEvent } from '#contract/liveEvent.ts';
import type { JudgementView, SubmissionKind, SubmissionView } from '#contract/submission.ts';
import { createEventReader } from './eventReader.ts';

/** What a browser sends when somebody presses Run or Submit. */
export interface Sent {
  readonly kind: SubmissionKind;
  readonly problem: string;
  readonly language: Language;
  readonly source: string;
}

export type Reply =
  /** Times count from the moment at which it was sent. */
  | {
      readonly kind: 'judged';
      readonly judgement: JudgementView;
      /** Until the server had answered that it is stored and queued. */
      readonly answeredMs: number;
      /** Until the event with the verdict had arrived. */
      readonly judgedMs: number;
    }
  | { readonly kind: 'refused'; readonly status: number }
  /** No verdict came in time. */
  | { readonly kind: 'lost' };

/** One candidate: an identity of its own, one event stream, and as many submissions at once as it likes. */
export interface ApiClient {
  readonly send: (sent: Sent) => Promise<Reply>;
  readonly get: (path: string) => Promise<string>;
  readonly close: () => void;
}

export interface ApiClientOptions {
  /** `http://host:port`, without a path. */
  readonly address: string;
  /** How long to wait for a verdict, in milliseconds. */
  readonly patienceMs: number;
  /** Told of every text that the server sends, heads included. */
  readonly onReceived?: (text: string) => void;
}

interface JudgedEvent {
  readonly judgement: JudgementView;
  readonly at: number;
}

export async function openApiClient(options: ApiClientOptions): Promise<ApiClient> {
  const { address, patienceMs, onReceived } = options;
  const agent = new Agent({ keepAlive: true });
  const early = new Map<string, JudgedEvent>();
  const waiting = new Map<string, (event: JudgedEvent) => void>();
  let cookie = '';

  const ask = async (method: string, path: string, body = ''): Promise<IncomingMessage> => {
    const headers = {
      ...(cookie !== '' && { cookie }),
      ...(body !== '' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const asked = request(`${address}${path}`, { method, agent, headers });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    onReceived?.(`${answer.statusCode ?? 0} ${answer.rawHeaders.join('\n')}\n`);
    cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
    answer.setEncoding('utf8');
    return answer;
  };
  const read = async (answer: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const piece of answer) text += piece as string;
    onReceived?.(`${text}\n`);
    return text;
  };
  const onEvent = (event: LiveEvent): void => {
    if (event.type !== 'submission_judged') return;
    const judged = { judgement: event.judgement, at: performance.now() };
    const wake = waiting.get(event.submission);
    if (wake) wake(judged);
    else early.set(event.submission, judged);
  };
  /** The event may overtake the answer that names the submission. */
  const judgedEvent = (submission: string): Promise<JudgedEvent | null> => {
    const known = early.get(submission);
    early.delete(submission);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => finish(null), patienceMs);
      const finish = (event: JudgedEvent | null): void => {
        clearTimeout(giveUp);
        waiting.delete(submission);
        resolve(event);
      };
      waiting.set(submission, finish);
    });
  };

  await read(await ask('GET', '/api/session'));
  const stream = await ask('GET', '/api/events');
  const reader = createEventReader(({ name, data }) => {
    if (name !== 'reset') onEvent(JSON.parse(data) as LiveEvent);
  });
  stream.on('data', (piece: string) => {
    onReceived?.(piece);
    reader(piece);
  });
  // A stream that breaks loses verdicts, and those are counted.
  stream.on('error', (error) => onReceived?.(`the event stream broke: ${error.message}\n`));

  return {
    send: async ({ kind, ...sent }) => {
      const path = kind === 'run' ? '/api/runs' : '/api/submissions';
      const body = { ...sent, part: 1, ...(kind === 'run' && { customCases: [] }) };
      const sentAt = performance.now();
      const answer = await ask('POST', path, JSON.stringify(body));
      const text = await read(answer);
      if (answer.statusCode !== 202) return { kind: 'refused', status: answer.statusCode ?? 0 };
      const answeredMs = performance.now() - sentAt;
      const judged = await judgedEvent((JSON.parse(text) as SubmissionView).id);
      if (!judged) return { kind: 'lost' };
      return { kind: 'judged', judgement: judged.judgement, answeredMs, judgedMs: judged.at - sentAt };
    },
    get: async (path) => read(await ask('GET', path)),
    close: () => {
      stream.destroy();
      agent.destroy();
    },
  };
}
