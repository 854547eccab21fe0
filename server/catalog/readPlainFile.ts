import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

export interface PlainFile {
  readonly size: number;
  /** Null: it is larger than what may be read. */
  readonly bytes: Uint8Array | null;
}

/**
 * Opening waits for nobody and follows no link: what was a file when its folder was listed may be a pipe by now, and
 * nothing would ever be read again after it.
 */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a file as it is when it is opened.
 *
 * @returns null when it is no plain file.
 * @throws the system's error; `ELOOP` for a symbolic link.
 */
export async function readPlainFile(path: string, mostBytes: number): Promise<PlainFile | null> {
  await using file = await open(path, FLAGS);
  const found = await file.stat();
  if (!found.isFile()) return null;
  const { size } = found;
  if (size > mostBytes) return { size, bytes: null };
  const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
  return { size, bytes: buffer.subarray(0, bytesRead) };
}
