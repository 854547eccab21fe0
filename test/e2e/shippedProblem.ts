import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const problems = resolve(import.meta.dirname, '../../problems');

/** The text of a file of a problem that ships with Dryrun. */
export function shippedFile(slug: string, file: string): string {
  return readFileSync(join(problems, slug, file), 'utf8');
}

/** Gives a server this problem alone, so that it is not busy with preparing the others. */
export function copyShipped(slug: string): (folder: string) => Promise<void> {
  return (folder) => cp(join(problems, slug), join(folder, slug), { recursive: true });
}
