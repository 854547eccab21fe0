import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { FaultError } from '../../../server/errors.ts';
import { toStoreFault } from '../../../server/store/sqliteFault.ts';

test('a full disk is told with what to do, and keeps its cause', () => {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  database.exec('create table words (word text); pragma max_page_count = 3');
  const cause = errorOf(() => database.exec('insert into words values (zeroblob(1000000))'));
  const fault = toStoreFault(cause, '/data/dryrun.sqlite');
  expect(fault).toMatchObject({ name: 'FaultError', code: 'store_failed', cause });
  expect(fault.message).toContain(
    'The database /data/dryrun.sqlite failed, because the disk is full: make room',
  );
});

test('an error that nobody can do anything about is told as it is', () => {
  const cause = new Error('driver has already been destroyed');
  expect(toStoreFault(cause, 'x.sqlite').message).toBe(
    'The database x.sqlite failed: driver has already been destroyed',
  );
});

test('a fault stays the fault it is', () => {
  const fault = new FaultError('store_failed', 'There is no candidate ada');
  expect(toStoreFault(fault, 'x.sqlite')).toBe(fault);
});

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
