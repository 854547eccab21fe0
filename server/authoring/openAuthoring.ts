import { EMPTY_CACHE, type TextCache } from '../catalog/textCache.ts';
import { prepareProblem } from '../judge/prepareProblem.ts';
import { driverVersion } from '../runner/host/driverVersion.ts';
import { openAuthorRunner } from '../runner/host/openAuthorRunner.ts';
import { openPool } from '../runner/host/pool.ts';
import type { VerifyDeps } from './verify/verification.ts';

/** What the author's commands execute with: processes of their own, without a server. */
export interface Authoring {
  readonly deps: Omit<VerifyDeps, 'machineFactor' | 'speedRatio'>;
  readonly close: () => Promise<void>;
}

export interface AuthoringOptions {
  /** Of what the author's programs gave; by default all of that is computed from the files. */
  readonly cache?: TextCache;
  /** How many solutions are executed at once; default 1. */
  readonly size?: number;
}

export async function openAuthoring({
  cache = EMPTY_CACHE,
  size = 1,
}: AuthoringOptions = {}): Promise<Authoring> {
  const runner = await openPool({ size });
  const authorRunner = await openAuthorRunner();
  const prepare = prepareProblem({
    runner,
    authorRunner,
    cache,
    driverVersion: driverVersion(),
  });
  return {
    deps: { runner, authorRunner, prepare },
    close: async () => {
      await authorRunner.close();
      await runner.close();
    },
  };
}
