import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a verdict depends on beside the problem: how a source is prepared, all that stands around it, who reads it. */
const RUNNER = fileURLToPath(new URL('..', import.meta.url));

/** Names the code that testcases run under; changes with any change to any of its files. */
export function driverVersion(): string {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const file of readdirSync(RUNNER, { recursive: true, encoding: 'utf8' }).toSorted())
    if (file.endsWith('.ts')) hash.update(`${file}\0`).update(readFileSync(RUNNER + file));
  return hash.digest('hex').slice(0, 16);
}
