import { FaultError } from '../errors.ts';

/** The primary result codes of https://sqlite.org/rescode.html that an operator can do something about. */
const REMEDIES: ReadonlyMap<number, string> = new Map([
  [5, 'another program holds it: close that program (a database shell, a backup)'],
  [6, 'another program holds it: close that program (a database shell, a backup)'],
  [8, 'it cannot be written: give this user the right to write it and its folder'],
  [10, 'the disk failed: look at the disk and its file system, then restart'],
  [11, 'its file is damaged: restore it from a backup, or move it away to start empty'],
  [13, 'the disk is full: make room'],
  [14, 'it cannot be opened: it must be a file in a folder that this user can write'],
  [26, 'its file is no database: restore it from a backup, or move it away to start empty'],
]);

/** Says what failed in the database at `place` and what to do. A FaultError passes as it is. */
export function toStoreFault(cause: unknown, place: string): FaultError {
  if (cause instanceof FaultError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const remedy = REMEDIES.get(primaryCode(cause));
  return new FaultError(
    'store_failed',
    remedy === undefined
      ? `The database ${place} failed: ${said}`
      : `The database ${place} failed, because ${remedy} (${said})`,
    { cause },
  );
}

/** SQLite's extended codes carry the primary one in their low byte; 0 for what is no error of SQLite. */
function primaryCode(cause: unknown): number {
  return cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number'
    ? cause.errcode & 0xff
    : 0;
}
