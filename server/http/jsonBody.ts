import express, { type RequestHandler } from 'express';
import { RequestError } from '../errors.ts';

/**
 * The longest body, in bytes. The largest honest one is a run with a full source and ten full custom testcases, most of
 * it escaped.
 */
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

const readJson = express.json({ limit: BODY_LIMIT_BYTES, inflate: false, type: () => true });

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * Reads a JSON body into `req.body`. What a page can send elsewhere without asking (text, forms) is not JSON to us
 * even when it looks so.
 *
 * @throws RequestError `unsupported_media_type`, `too_large`, `bad_request`.
 */
export const jsonBody: RequestHandler = (req, res, next) => {
  if (!JSON_TYPE.test(req.headers['content-type'] ?? ''))
    throw new RequestError('unsupported_media_type', 'Send the body as application/json in UTF-8.');
  // Said by its own header: no need to read it first.
  if (Number(req.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES)
    throw new RequestError('too_large', `The body may have ${BODY_LIMIT_BYTES} bytes.`);
  readJson(req, res, next);
};
