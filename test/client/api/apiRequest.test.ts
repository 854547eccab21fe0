import { expect, test } from 'vitest';
import { ApiError, UnreachableError } from '../../../client/api/apiError.ts';
import { createApi } from '../../../client/api/api.ts';

function answering(answer: () => Response): { api: ReturnType<typeof createApi>; requests: Request[] } {
  const requests: Request[] = [];
  const api = createApi({
    fetch: async (input, init) => {
      requests.push(
        new Request(new URL(input instanceof Request ? input.url : input, 'http://127.0.0.1'), init),
      );
      return answer();
    },
  });
  return { api, requests };
}

test('a refusal carries the server’s problem details and when to come again', async () => {
  const details = { type: 'x', title: 't', status: 429, detail: 'Full.', code: 'queue_full', position: 7 };
  const { api } = answering(() => Response.json(details, { status: 429, headers: { 'Retry-After': '5' } }));
  const error = await api.listProblems().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ message: 'Full.', retryAfterSeconds: 5, details: { position: 7 } });
});

test('a page of somebody in between counts as no answer', async () => {
  const { api } = answering(() => new Response('<h1>Sign in to the Wi-Fi</h1>'));
  await expect(api.listProblems()).rejects.toBeInstanceOf(UnreachableError);
});

test('an error status without problem details counts as no answer', async () => {
  const { api } = answering(() => Response.json({ oops: true }, { status: 502 }));
  await expect(api.listProblems()).rejects.toBeInstanceOf(UnreachableError);
});

test('a broken connection counts as no answer', async () => {
  const { api } = answering(() => {
    throw new TypeError('Failed to fetch');
  });
  await expect(api.listProblems()).rejects.toBeInstanceOf(UnreachableError);
});

test('a cancelled request stays what it is', async () => {
  const { api } = answering(() => {
    throw new DOMException('gone', 'AbortError');
  });
  await expect(api.listProblems(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});

test('a draft is saved as JSON under its address, and may outlive the page', async () => {
  const { api, requests } = answering(() => Response.json({ revision: 1 }));
  await api.saveDraft({ problem: 'lru-cache', language: 'typescript' }, 'text', 4, true);
  const [request] = requests;
  expect(request?.method).toBe('PUT');
  expect(request?.keepalive).toBe(true);
  expect(new URL(request?.url ?? '').pathname).toBe('/api/drafts/lru-cache/typescript');
  expect(await request?.json()).toEqual({ source: 'text', baseRevision: 4 });
});

test('a draft too long for a lasting request is sent by a plain one', async () => {
  const { api, requests } = answering(() => Response.json({ revision: 1 }));
  await api.saveDraft({ problem: 'lru-cache', language: 'typescript' }, 'é'.repeat(20_000), 4, true);
  expect(requests[0]?.keepalive).toBe(false);
});

test('parts and questions have addresses of their own', async () => {
  const { api, requests } = answering(() => Response.json({}));
  await api.releasePart('rate-limiter', 2);
  await api.openClarification('rate-limiter', 1, 'limit-zero');
  await api.findDebrief('rate-limiter');
  expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /api/problems/rate-limiter/parts/2/release',
    'POST /api/problems/rate-limiter/parts/1/clarifications/limit-zero',
    'GET /api/problems/rate-limiter/debrief',
  ]);
});
