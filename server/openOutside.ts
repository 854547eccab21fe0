import { openCatalog } from './catalog/openCatalog.ts';
import type { ComposeDeps, Outside } from './compose.ts';
import { createJudge } from './judge/createJudge.ts';
import { measureMachine } from './judge/machineFactor.ts';
import { driverVersion } from './runner/host/driverVersion.ts';
import { openPool } from './runner/host/pool.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';

/** Opens the database, the catalog and the runners as the settings say. */
export async function openOutside({ config, log, now }: ComposeDeps): Promise<Outside> {
  const store = await openSqliteStore({ folder: config.dataFolder, now });
  const catalog = await openCatalog({ folder: config.problemsFolder, driverVersion: driverVersion() });
  // Not what is wrong: a finding quotes the value, and that may be a secret of the problem's.
  for (const { slug, findings } of catalog.broken())
    for (const { file, line } of findings)
      log.warn(
        { problem: slug, file, line },
        'left out; npm run -s judge -- <problem> <file> tells what is wrong',
      );
  const runner = await openPool({
    size: config.runnerCount,
    onEvent: (event) => log.info(event, 'a runner process ended'),
  });
  const machineFactor = config.machineFactor === 'measured' ? measureMachine().factor : config.machineFactor;
  return {
    store,
    catalog,
    machineFactor,
    judge: createJudge({ runner, machineFactor, onFault: (err) => log.error({ err }, 'a runner failed') }),
    close: async () => {
      await runner.close();
      await catalog.close();
      await store.close();
    },
  };
}
