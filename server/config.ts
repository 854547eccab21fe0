import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The server's settings. Each is read once, from the environment variable that its description names. */
export interface Config {
  /**
   * `PORT`: the TCP port to listen on, 0 to 65535; 0 takes any free one. Default 3000. When it is in use the server
   * says so and ends.
   */
  readonly port: number;
  /**
   * `HOST`: the address to listen on. Default 127.0.0.1, so that only this machine reaches the server; 0.0.0.0 or ::
   * opens it to the network.
   */
  readonly host: string;
  /**
   * `DRYRUN_DATA`: the folder with everything that survives a restart; made when it is missing. Default ./data, from
   * the folder in which the server is started.
   */
  readonly dataFolder: string;
  /** `DRYRUN_PROBLEMS`: the folder with the problems, one folder each. Default: the one that ships with Dryrun. */
  readonly problemsFolder: string;
  /**
   * `DRYRUN_ALLOWED_HOSTS`: names, separated by commas, under which browsers may reach the server, beside loopback
   * names and `HOST`; without ports. Default none. A request for another name is answered 421, which stops pages that
   * point a name of theirs at this address. An address written as numbers needs no entry when `HOST` opens the server
   * to the network, since no name is involved.
   */
  readonly allowedHosts: readonly string[];
  /** `DRYRUN_LOG_LEVEL`: the least important log lines that are written, one of silent, fatal, error, warn, info, debug.
   * Default info. */
  readonly logLevel: LogLevel;
  /**
   * `DRYRUN_RUNNERS`: how many submissions are executed at once, each in a process of its own; 1 to 256. Default: one
   * for each processor.
   */
  readonly runnerCount: number;
  /**
   * `DRYRUN_QUEUE_LIMIT`: how many submissions may wait, 1 to 1000000; one candidate may hold half of the places. Over
   * it a submission is refused with 429. Default 500.
   */
  readonly queueLimit: number;
  /**
   * `DRYRUN_MACHINE_FACTOR`: what the problems' CPU limits are multiplied by, 1 to 20. Default: measured at start, so
   * that a slower machine than the author's does not turn a right solution into one over the limit.
   */
  readonly machineFactor: number | 'measured';
  /**
   * `DRYRUN_AUTHOR_VIEW`: `on` or `off`: whether the page that tells what is wrong with problem folders is there. What
   * it says may quote hidden tests, so by default it is on only where HOST is a loopback address and
   * DRYRUN_ALLOWED_HOSTS names nobody.
   */
  readonly hasAuthorView: boolean;
  /** The built client. Not a setting. */
  readonly clientFolder: string;
}

/** A setting that cannot be used; the message says which and what would be right. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const root = resolve(import.meta.dirname, '..');
  const host = readText(environment, 'HOST') ?? '127.0.0.1';
  const allowedHosts = readHosts(environment);
  return Object.freeze({
    port: readInteger(environment, 'PORT', 3000, 0, 65_535),
    host,
    dataFolder: resolve(readText(environment, 'DRYRUN_DATA') ?? 'data'),
    problemsFolder: resolve(readText(environment, 'DRYRUN_PROBLEMS') ?? join(root, 'problems')),
    allowedHosts: Object.freeze(allowedHosts),
    logLevel: readLogLevel(environment),
    runnerCount: readInteger(environment, 'DRYRUN_RUNNERS', availableParallelism(), 1, 256),
    queueLimit: readInteger(environment, 'DRYRUN_QUEUE_LIMIT', 500, 1, 1_000_000),
    machineFactor: readFactor(environment),
    hasAuthorView: readSwitch(
      environment,
      'DRYRUN_AUTHOR_VIEW',
      isLoopback(host) && allowedHosts.length === 0,
    ),
    clientFolder: join(root, 'dist', 'client'),
  });
}

/** An empty variable counts as not set: that is how shells and compose files leave one out. */
function readText(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim();
  return text === '' ? undefined : text;
}

function readInteger(
  environment: Environment,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = readText(environment, name);
  if (text === undefined) return fallback;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new ConfigError(`${name} is "${text}", but must be a whole number from ${least} to ${most}.`);
}

function readFactor(environment: Environment): number | 'measured' {
  const text = readText(environment, 'DRYRUN_MACHINE_FACTOR');
  if (text === undefined) return 'measured';
  const factor = /^\d{1,2}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (factor >= 1 && factor <= 20) return factor;
  throw new ConfigError(`DRYRUN_MACHINE_FACTOR is "${text}", but must be a number from 1 to 20.`);
}

function readSwitch(environment: Environment, name: string, fallback: boolean): boolean {
  const text = readText(environment, name);
  if (text === undefined) return fallback;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new ConfigError(`${name} is "${text}", but must be on or off.`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readLogLevel(environment: Environment): LogLevel {
  const text = readText(environment, 'DRYRUN_LOG_LEVEL') ?? 'info';
  const level = LOG_LEVELS.find((known) => known === text);
  if (level) return level;
  throw new ConfigError(`DRYRUN_LOG_LEVEL is "${text}", but must be one of ${LOG_LEVELS.join(', ')}.`);
}

const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

function readHosts(environment: Environment): string[] {
  const text = readText(environment, 'DRYRUN_ALLOWED_HOSTS') ?? '';
  const hosts = text
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !HOST_NAME.test(host));
  if (wrong === undefined) return hosts;
  throw new ConfigError(
    `DRYRUN_ALLOWED_HOSTS names "${wrong}", but must be host names separated by commas, without scheme or port.`,
  );
}
