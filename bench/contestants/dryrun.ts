import type { ApiClient } from '../apiClient.ts';
import { openApiClient } from '../apiClient.ts';
import type { LruWork } from '../lruWork.ts';
import type { RealServer } from '../realServer.ts';
import type { Contestant, Timed } from './contestant.ts';

/** Dryrun as one candidate's browser meets it. */
export interface DryrunClient extends Contestant {
  readonly judge: (source: string) => Promise<Timed & { readonly answeredMs: number }>;
}

const PATIENCE_MS = 60_000;

export async function openDryrunClient(
  server: RealServer,
  { slug: problem }: LruWork,
): Promise<DryrunClient> {
  const client = await openApiClient({ address: server.address, patienceMs: PATIENCE_MS });
  return {
    name: 'Dryrun',
    does: 'POST /api/submissions to a real server with its database on disk, until the event with the verdict is read',
    judge: (source) => judge(client, problem, source),
    close: async () => client.close(),
  };
}

/** @throws Error when the server does not give a verdict: then there is nothing to measure. */
async function judge(
  client: ApiClient,
  problem: string,
  source: string,
): Promise<Timed & { readonly answeredMs: number }> {
  const reply = await client.send({ kind: 'submit', problem, language: 'javascript', source });
  if (reply.kind !== 'judged') throw new Error(`a submission was ${reply.kind}`);
  return { ms: reply.judgedMs, answeredMs: reply.answeredMs, verdict: reply.judgement.verdict };
}
