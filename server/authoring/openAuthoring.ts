import { EMPTY_CACHE } from '../catalog/textCache.ts';
import { prepareProblem } from '../judge/prepareProblem.ts';
import { driverVersion } from '../runner/host/driverVersion.ts';
import { openAuthorRunner } from '../runner/host/openAuthorRunner.ts';
import { openPool } from '../runner/host/pool.ts';
import type { VerifyDeps } from './verify/verification.ts';

/** What the author's commands execute with: processes of their own, without a server. */
export interface Authoring {
  readonly deps: Omit<VerifyDeps, 'machineFactor'>;
  readonly close: () => Promise<void>;
}

/** Nothing is taken from a cache: what is verified is computed from the files. */
export async function openAuthoring(): Promise<Authoring> {
  const runner = await openPool({ size: 1 });
  const authorRunner = await openAuthorRunner();
  const prepare = prepareProblem({ runner, authorRunner, cache: EMPTY_CACHE, driverVersion: driverVersion() });
  return {
    deps: { runner, authorRunner, prepare },
    close: async () => {
      await authorRunner.close();
      await runner.close();
    },
  };
}
