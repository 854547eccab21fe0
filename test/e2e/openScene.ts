import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { copyShipped } from './shippedProblem.ts';
import { startServer, type RunningServer } from '../server/runningServer.ts';

/** A server with its own data, and one visitor's browser profile in front of it. */
export interface Scene {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** The server's problems. */
  readonly problemsFolder: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Opens another tab of the same visitor. */
  readonly openTab: (path: string) => Promise<Page>;
  /** Opens a page of somebody else. */
  readonly openStranger: (path: string) => Promise<Page>;
  /** Ends the server as a crash does. */
  readonly killServer: () => Promise<void>;
  /** Starts it again on the same data and the same address. */
  readonly restartServer: () => Promise<void>;
}

export interface SceneOptions {
  readonly path?: string;
  /** Writes the problems that the server has. Default: lru-cache alone. */
  readonly writeProblems?: (folder: string) => Promise<void>;
  /** More of what the server is told. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Reach the server under this name instead of 127.0.0.1. */
  readonly host?: string;
  /** Stands between browser and server when given: its address is visited instead. */
  readonly between?: (address: string) => Promise<string>;
}

/** On a machine with other work a click has been seen to take half a minute. */
const PATIENCE_MS = 60_000;
const DESKTOP = { width: 1440, height: 900 };

/** Everything ends with the test; a page that logged an error or threw one fails it. */
export async function openScene(browser: Browser, options: SceneOptions = {}): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'dryrun-e2e-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const problemsFolder = join(folder, 'problems');
  const { writeProblems = copyShipped('lru-cache') } = options;
  await writeProblems(problemsFolder);
  const port = await findFreePort();
  const start = (): RunningServer =>
    startServer({
      PORT: String(port),
      DRYRUN_DATA: join(folder, 'data'),
      DRYRUN_ALLOWED_HOSTS: options.host ?? '',
      DRYRUN_PROBLEMS: problemsFolder,
      ...options.environment,
    });
  let server = start();
  const own = await server.address();
  const between = options.between ? await options.between(own) : own;
  const address = options.host === undefined ? between : `http://${options.host}:${port}`;
  const openVisitor = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: DESKTOP, ...options.context });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => expect.fail(`the page threw: ${error.error().stack}`));
    return context;
  };
  const context = await openVisitor();
  const openTab = async (visitor: BrowserContext, path: string): Promise<Page> => {
    const page = await visitor.newPage();
    await page.goto(address + path);
    return page;
  };
  return {
    address,
    problemsFolder,
    context,
    page: await openTab(context, options.path ?? '/problems/lru-cache'),
    openTab: (path) => openTab(context, path),
    openStranger: async (path) => openTab(await openVisitor(), path),
    killServer: async () => {
      server.child.kill('SIGKILL');
      await server.ended;
    },
    restartServer: async () => {
      server = start();
      await server.address();
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { readonly port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
