import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { parseHost } from './parseHost.ts';

/** Who a browser says it is: an opaque token in a cookie that no script can read. */
export interface Identity {
  /** 256 random bits. Only its hash is ever stored. */
  readonly token: string;
  /** The browser does not have it yet. */
  readonly isFresh: boolean;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Browsers keep a cookie for 400 days at most; each visit to the page begins them anew. */
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * Reads the identity, or makes one up when there is none or it is malformed. A well-formed token that the store does
 * not know is as good as a fresh one: its candidate is made at the first write.
 */
export function readIdentity(req: Request): Identity {
  const token = parseCookie(req.headers.cookie ?? '')[cookieName(req)];
  if (token !== undefined && TOKEN.test(token)) return { token, isFresh: false };
  return { token: randomBytes(32).toString('base64url'), isFresh: true };
}

/** Lets the browser keep the identity. */
export function giveIdentity(req: Request, res: Response, { token }: Identity): void {
  res.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName(req),
      value: token,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: KEPT_SECONDS,
      // A browser on plain http in a local network would drop a Secure cookie.
      secure: isHttps(req),
    }),
  );
}

/** Cookies ignore ports: without the port in the name two servers on one machine would overwrite each other's. */
function cookieName(req: Request): string {
  const port = parseHost(req.headers.host)?.port ?? (isHttps(req) ? 443 : 80);
  return `dryrun_${port}`;
}

/** A proxy's word is taken on this: whoever lies only spoils their own cookie. */
function isHttps(req: Request): boolean {
  return req.secure || req.headers['x-forwarded-proto'] === 'https';
}
