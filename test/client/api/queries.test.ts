import { expect, test } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { createQueryClient } from '../../../client/api/createQueryClient.ts';
import { createQueries } from '../../../client/api/queries.ts';
import { createRecentEvents } from '../../../client/state/recentEvents.ts';

function refusing(status: number, code: string) {
  const answer = { type: '', title: '', status, detail: 'No.', code };
  const api = createApi({ fetch: async () => Response.json(answer, { status }) });
  return {
    queryClient: createQueryClient(),
    queries: createQueries({ api, recentEvents: createRecentEvents(1) }),
  };
}

test('a page of authors that is switched off is none, and no error', async () => {
  const { queryClient, queries } = refusing(404, 'not_found');
  await expect(queryClient.fetchQuery(queries.authorView)).resolves.toBeNull();
});

test('another refusal of the page of authors stays an error', async () => {
  const { queryClient, queries } = refusing(503, 'unavailable');
  await expect(queryClient.fetchQuery(queries.authorView)).rejects.toThrow('No.');
});
