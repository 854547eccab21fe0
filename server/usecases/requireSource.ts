import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { RequestError } from '../errors.ts';

/** @throws RequestError `too_large`: a source over the limit is neither judged nor kept as a draft. */
export function requireSource(source: string): void {
  const bytes = Buffer.byteLength(source);
  if (bytes <= SOURCE_LIMIT_BYTES) return;
  throw new RequestError(
    'too_large',
    `The source has ${bytes} bytes; at most ${SOURCE_LIMIT_BYTES} (${SOURCE_LIMIT_BYTES / 1024} KiB) are judged. Shorten it.`,
  );
}
