import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator, type Migration } from 'kysely/migration';
import { FaultError } from '../errors.ts';
import { firstTables } from './migrations/firstTables.ts';
import { partsAndClarifications } from './migrations/partsAndClarifications.ts';
import { toStoreFault } from './sqliteFault.ts';
import type { Tables } from './tables.ts';

/**
 * Every migration there ever was, oldest first; the names sort in that order. They only go forward, and one that has
 * been released is never changed: a correction is a new one.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_first_tables': firstTables,
  '0002_parts_and_clarifications': partsAndClarifications,
};

/**
 * Brings the database, which lies at `path`, to the newest tables, in one transaction. Does nothing when it is there
 * already.
 *
 * @throws FaultError `store_failed` for a database that a newer version of this program has migrated further.
 */
export async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  const unknown = (await listMigrated(db)).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0)
    throw new FaultError(
      'store_failed',
      `The database ${path} was written by a newer version of Dryrun (it has ${unknown.join(', ')}). Start that version or a later one, or name another data folder`,
    );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw toStoreFault(error, path);
}

async function listMigrated(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const migrations = db.withTables<{ [DEFAULT_MIGRATION_TABLE]: { readonly name: string } }>();
  const rows = await migrations.selectFrom(DEFAULT_MIGRATION_TABLE).select('name').execute();
  return rows.map(({ name }) => name);
}
