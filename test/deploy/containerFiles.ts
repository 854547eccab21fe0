import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { parseDockerfile, type BuildStage } from './parseDockerfile.ts';

export const root = join(import.meta.dirname, '../..');

const composeSchema = z.object({
  services: z.object({
    server: z.looseObject({
      environment: z.record(z.string(), z.string()),
      healthcheck: z.looseObject({ test: z.array(z.string()) }),
      ports: z.array(z.string()),
      stop_grace_period: z.string(),
      volumes: z.array(z.string()),
    }),
  }),
});

export type ComposeServer = z.infer<typeof composeSchema>['services']['server'];

export function readDockerfile(): { readonly content: string; readonly stages: readonly BuildStage[] } {
  const content = readFileSync(join(root, 'Dockerfile'), 'utf8');
  return { content, stages: parseDockerfile(content) };
}

/** The stage that becomes the image. */
export function runtimeStage(): BuildStage {
  const stage = readDockerfile().stages.at(-1);
  if (stage === undefined) throw new Error('the Dockerfile has no stage');
  return stage;
}

export function readComposeServer(): ComposeServer {
  const compose: unknown = load(readFileSync(join(root, 'docker-compose.yml'), 'utf8'));
  return composeSchema.parse(compose).services.server;
}
