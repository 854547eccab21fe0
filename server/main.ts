import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose, type Composed } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { closeHttpServer, createHttpServer } from './http/createHttpServer.ts';
import { createLog, type Log } from './log.ts';

/**
 * The server: settings, parts, port, signals. The only file that ends the process.
 *
 * Exit codes: 0 after a signal, 1 when something failed, 2 when a setting is wrong.
 */

/** What is in hand may end within this time after a signal; then connections are cut. */
const SHUTDOWN_MS = 5_000;

await main();

async function main(): Promise<void> {
  const config = readConfigOrExit();
  const log = createLog({ level: config.logLevel, output: process.stderr });
  // Our own mistake: nobody knows what still holds, so whoever watches over the process starts it anew.
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'a mistake in the server');
    process.exit(1);
  });
  const composed = await composeOrExit(config, log);
  const server = createHttpServer(composed.handler);
  await listenOrExit(server, config, composed);
  // Before the address is told: whoever reads it may send a signal.
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void shutDown(server, composed, log);
  };
  // A second Ctrl+C ends it at once, as without a listener. SIGTERM comes twice when a supervisor sends it to every
  // process of `npm start` and the launcher passes its own on.
  process.once('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdout.write(`Dryrun is at ${shownAddress(config.host, (server.address() as AddressInfo).port)}\n`);
}

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

async function composeOrExit(config: Config, log: Log): Promise<Composed> {
  try {
    return await compose({ config, log, now: Date.now });
  } catch (error) {
    log.debug({ err: error }, 'the server could not start');
    process.stderr.write(`${startAdvice(error)}\n`);
    process.exit(1);
  }
}

/** What the operator can put right is told in a sentence; a mistake of ours with its place. */
function startAdvice(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMistake =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  if (isMistake) return String(error.stack);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `Dryrun cannot start. ${error.message}${cause}`;
}

async function listenOrExit(server: Server, { host, port }: Config, composed: Composed): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await composed.close();
    process.stderr.write(`${listenAdvice(error as NodeJS.ErrnoException, host, port)}\n`);
    process.exit(1);
  }
}

function listenAdvice({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} is not for this user. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`;
    default:
      return `The server cannot listen on ${host}, port ${port}: ${message}`;
  }
}

async function shutDown(server: Server, composed: Composed, log: Log): Promise<void> {
  log.info('shutting down');
  composed.stopServing();
  const deadline = setTimeout(() => {
    log.warn('shutting down took too long');
    process.exit(1);
  }, 2 * SHUTDOWN_MS);
  await closeHttpServer(server, SHUTDOWN_MS);
  await composed.close();
  clearTimeout(deadline);
  process.exit(0);
}

/** An address that a browser can open: "all addresses" is none. */
function shownAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
