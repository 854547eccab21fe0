import { openCatalog } from './catalog/openCatalog.ts';
import type { BrokenProblem, Catalog } from './catalog/catalog.ts';
import { expectationCache, folderCachePath } from './catalog/dataCaches.ts';
import type { Config } from './config.ts';
import type { AuthorRunner } from './judge/authorRunner.ts';
import { createJudge } from './judge/createJudge.ts';
import type { JudgeSubmission } from './judge/judgeSubmission.ts';
import { measureMachine } from './judge/machineFactor.ts';
import { prepareProblem } from './judge/prepareProblem.ts';
import type { Log } from './log.ts';
import { driverVersion } from './runner/host/driverVersion.ts';
import { openAuthorRunner } from './runner/host/openAuthorRunner.ts';
import { openPool } from './runner/host/pool.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';
import type { Store } from './store/store.ts';

export interface OutsideDeps {
  readonly config: Config;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The world behind the use cases: files, database, processes. */
export interface Outside {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly judge: JudgeSubmission;
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
  /** What CPU limits are multiplied by on this machine. */
  readonly machineFactor: number;
  /** Ends the processes; the store is closed after them. */
  readonly close: () => Promise<void>;
}

/** So many generators and oracles run at once, each in a process that ends when it is idle. */
const PREPARING_PROCESSES = 2;

/** Opens the database, the catalog and the runners as the settings say. */
export async function openOutside({ config, log, now }: OutsideDeps): Promise<Outside> {
  const store = await openSqliteStore({ folder: config.dataFolder, now });
  const runner = await openPool({
    size: config.runnerCount,
    onEvent: (event) => log.info(event, 'a runner process ended'),
  });
  const openAuthors = (size: number): ReturnType<typeof openAuthorRunner> =>
    openAuthorRunner({
      size,
      onDeath: (death) => log.info(death, 'a process of an author’s programs ended'),
    });
  const authorRunner = await openAuthors(1);
  // Of its own: an oracle may take a minute, and no submission's checker is to wait for it.
  const preparingRunner = await openAuthors(PREPARING_PROCESSES);
  const machineFactor = config.machineFactor === 'measured' ? measureMachine().factor : config.machineFactor;
  const version = driverVersion();
  const cache = expectationCache(config.dataFolder, (err) =>
    log.warn({ err }, 'computed expectations cannot be kept for the next start'),
  );
  const catalog = await openCatalog({
    folder: config.problemsFolder,
    driverVersion: version,
    cacheFolder: folderCachePath(config.dataFolder),
    prepare: prepareProblem({
      runner,
      authorRunner: preparingRunner,
      cache,
      driverVersion: version,
      machineFactor,
    }),
    onBroken: (broken) => logBroken(log, broken),
    onFault: (err) => log.warn({ err }, 'a fault in reading problems'),
  });
  return {
    store,
    catalog,
    authorRunner,
    machineFactor,
    judge: createJudge({
      runner,
      authorRunner,
      machineFactor,
      onFault: (err) => log.error({ err }, 'the judge failed'),
    }),
    close: async () => {
      await catalog.close();
      await runner.close();
      await authorRunner.close();
      await preparingRunner.close();
      await store.close();
    },
  };
}

/** Not what is wrong: a finding quotes the value, and that may be a secret of the problem's. */
function logBroken(log: Log, { slug, findings }: BrokenProblem): void {
  for (const { file, line } of findings)
    log.warn({ problem: slug, file, line }, 'left out; npm run problem verify <problem> tells what is wrong');
}
