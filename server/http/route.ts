import type { Request, Response } from 'express';
import type { z } from 'zod';
import { RequestError } from '../errors.ts';
import type { RequestErrorCode } from '#contract/problemDetails.ts';
import type { Caller, FindCaller } from '../usecases/candidateAccess.ts';
import type { AnswerName } from './answerSchemas.ts';
import { issuePath, unknownKeys } from './inputIssues.ts';
import { giveIdentity, readIdentity } from './identity.ts';

/** What the API's description says of a route; the description is made from it, and a test holds both together. */
export interface RouteDocument {
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly answer: {
    readonly status: 200 | 202;
    readonly description: string;
    readonly schema: AnswerName;
    readonly mediaType?: string;
  };
  /** Beside those that every route can give. */
  readonly errors: readonly RequestErrorCode[];
}

/** One method on one path. */
export interface Route {
  readonly method: 'get' | 'post' | 'put';
  /** As Express writes it: `/api/problems/:slug`. */
  readonly path: string;
  readonly document: RouteDocument;
  readonly serve: (req: Request, res: Response) => Promise<void>;
}

/** What a route makes of a request. */
interface Answer {
  readonly body: unknown;
  readonly location?: string;
}

/**
 * Whether the route needs to know who asks. `read`: whoever has no identity counts as somebody new. `keep`: whoever has
 * none is given one, since something is stored for them or told to them later. `renew`: so is whoever has one, so that
 * the browser keeps it for longer.
 */
export type IdentityUse = 'none' | 'read' | 'keep' | 'renew';

interface JsonRoute<P extends z.ZodObject, B extends z.ZodObject, I extends IdentityUse> {
  readonly method: Route['method'];
  readonly path: string;
  readonly document: RouteDocument & { readonly params: P; readonly body?: B };
  readonly identity: I;
  readonly handle: (input: {
    readonly params: z.output<P>;
    readonly body: z.output<B>;
    readonly caller: I extends 'none' ? null : Caller;
  }) => Promise<Answer> | Answer;
}

/** Binds a route's parsing, identity and answer together: what `handle` gets is checked, what it gives is JSON. */
export function jsonRoute<P extends z.ZodObject, B extends z.ZodObject, I extends IdentityUse>(
  deps: { readonly findCaller: FindCaller },
  { method, path, document, identity, handle }: JsonRoute<P, B, I>,
): Route {
  return {
    method,
    path,
    document,
    serve: async (req, res) => {
      const params = parseParams(document.params, req.params);
      const body = document.body ? parseBody(document.body, req.body) : ({} as z.output<B>);
      const caller = identity === 'none' ? null : await callerOf(deps, req, res, identity);
      const answer = await handle({
        params,
        body,
        caller: caller as I extends 'none' ? null : Caller,
      });
      if (answer.location !== undefined) res.setHeader('Location', answer.location);
      res.status(document.answer.status).json(answer.body);
    },
  };
}

/** Finds out who asks, and lets the browser keep a new identity where that is wanted. */
export async function callerOf(
  { findCaller }: { readonly findCaller: FindCaller },
  req: Request,
  res: Response,
  use: Exclude<IdentityUse, 'none'>,
): Promise<Caller> {
  const identity = readIdentity(req);
  if (use === 'renew' || (use === 'keep' && identity.isFresh)) giveIdentity(req, res, identity);
  return findCaller(identity.token);
}

/** @throws RequestError `not_found`: an address whose parts cannot name anything names nothing. */
function parseParams<P extends z.ZodObject>(schema: P, params: unknown): z.output<P> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new RequestError('not_found', 'There is nothing at this address.');
  return parsed.data;
}

/** @throws RequestError `bad_request`: not the object we know; `invalid_input`: its values are not right. */
function parseBody<B extends z.ZodObject>(schema: B, body: unknown): z.output<B> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new RequestError('bad_request', 'The body must be a JSON object.');
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const unknown = unknownKeys(parsed.error.issues);
  if (unknown.length > 0)
    throw new RequestError(
      'bad_request',
      `The body has keys that are not known here: ${unknown.join(', ')}.`,
    );
  throw new RequestError('invalid_input', 'The body is not valid.', {
    issues: parsed.error.issues.map((issue) => ({ path: issuePath(issue.path), message: issue.message })),
  });
}
