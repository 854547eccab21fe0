import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Findings } from '../../catalog/findings.ts';

/** What `problem new` leaves to the author. */
const BLANK = /‹[^›\n]*›/;

/** Files larger than this are data; nobody left a blank in them. */
const TEXT_LIMIT_BYTES = 256 * 1024;

/** Reports each blank that was not filled in yet. */
export async function checkBlanks(folder: string, findings: Findings): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(?:yaml|md|js|ts)$/.test(entry.name)) continue;
    const full = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(full);
    if (bytes.length > TEXT_LIMIT_BYTES) continue;
    const file = path.relative(folder, full).split(path.sep).join('/');
    for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
      const blank = BLANK.exec(line);
      if (blank) findings.add(file, index + 1, `is a blank to fill in: ${blank[0]}`);
    }
  }
}
