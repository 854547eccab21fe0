import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createServer } from 'vite';
import { readConfig } from './config.ts';

/**
 * `npm run dev`: Vite serves the client, whose modules are replaced in the open page, and passes /api on to the server,
 * a process of its own that is restarted whenever server, contract or problems change. One address is for the browser.
 */

const root = resolve(import.meta.dirname, '..');
const config = readConfig(process.env);
const stopping = new AbortController();
const apiAddress = await findFreeAddress(config.host);

const watched = ['server', 'contract', config.problemsFolder].map((folder) => `--watch-path=${folder}`);
const api = spawn(process.execPath, [...watched, '--watch-preserve-output', 'server/main.ts'], {
  cwd: root,
  // Its standard output names the inner address, which is nobody's business; its log goes to standard error.
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: apiAddress.port },
});

const vite = await createServer({
  root: resolve(root, 'client'),
  configFile: resolve(root, 'vite.config.ts'),
  logLevel: 'warn',
  server: {
    host: config.host,
    port: config.port,
    strictPort: true,
    allowedHosts: [...config.allowedHosts],
    // The browser's Host header is passed on as it is: the server checks it, and names its cookie by it.
    proxy: { '/api': { target: apiAddress.origin, changeOrigin: false } },
  },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

try {
  await untilAnswering(apiAddress.origin, stopping.signal);
  await vite.listen();
  process.stdout.write(
    `Dryrun (development) is at ${vite.resolvedUrls?.local[0] ?? `port ${config.port}`}\n`,
  );
} catch (error) {
  if (!stopping.signal.aborted) {
    const advice = `Choose another port: PORT=${config.port + 1} npm run dev`;
    process.stderr.write(`${(error as Error).message}. ${advice}\n`);
    process.exitCode = 1;
    await stop();
  }
}

async function stop(): Promise<void> {
  stopping.abort();
  const ended = once(api, 'exit');
  if (api.exitCode === null && api.signalCode === null) {
    api.kill('SIGTERM');
    await ended;
  }
  await vite.close();
}

/** `node --watch` needs a port that stays the same over restarts. */
async function findFreeAddress(host: string): Promise<URL> {
  const probe = createTcpServer();
  probe.listen(0, host);
  await once(probe, 'listening');
  const { port, family } = probe.address() as AddressInfo;
  probe.close();
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return new URL(
    `http://${family === 'IPv6' && reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`,
  );
}

/** Nobody should meet a page whose server is not there yet. One that cannot start says so itself, and is waited for. */
async function untilAnswering(origin: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await fetch(`${origin}/api/health`, { signal });
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await delay(100, undefined, { signal });
    }
  }
}
