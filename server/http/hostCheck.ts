import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { RequestError } from '../errors.ts';
import { parseHost } from './parseHost.ts';

export interface HostCheckDeps {
  /** The address that the server listens on. */
  readonly host: string;
  readonly allowedHosts: readonly string[];
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];
const ALL_ADDRESSES = ['0.0.0.0', '::'];

/**
 * Refuses requests for names that are not ours. A page elsewhere can point its own name at this address and would
 * then count as the same site (DNS rebinding); its name gives it away.
 *
 * @throws RequestError `unknown_host`.
 */
export function hostCheck({ host, allowedHosts }: HostCheckDeps): RequestHandler {
  const names = new Set([...LOOPBACK_NAMES, host.toLowerCase(), ...allowedHosts]);
  // Whoever writes the address in numbers asked no name server, so nobody can have rebound it.
  const takesAddresses = ALL_ADDRESSES.includes(host);
  return (req, _res, next) => {
    const asked = parseHost(req.headers.host);
    if (asked && (names.has(asked.name) || (takesAddresses && isIP(asked.name) !== 0))) return next();
    throw new RequestError(
      'unknown_host',
      'This server is not known by that name. Its operator can allow it with DRYRUN_ALLOWED_HOSTS.',
    );
  };
}
