import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** As many as a problem may hold, and some: what is over it is a finding whatever it is. */
const MOST_ENTRIES = 5_000;

/**
 * A text that is another one when anything below a folder was changed: names, sizes and the times that the file system
 * keeps. Synchronous, since it runs in a thread that has nothing else to do and takes a third of the time so.
 */
export function folderSignature(folder: string): string {
  const lines: string[] = [];
  try {
    const root = realpathSync(folder);
    const waiting = [''];
    for (let next = waiting.pop(); next !== undefined && lines.length < MOST_ENTRIES; next = waiting.pop())
      for (const entry of readdirSync(join(root, next), { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const path = join(next, entry.name);
        if (entry.isDirectory()) waiting.push(path);
        const { size, mtimeMs, ctimeMs, ino } = lstatSync(join(root, path));
        // A folder's own times say nothing that its entries do not.
        lines.push(entry.isDirectory() ? path : `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`);
      }
    return lines.join('\n');
  } catch (error) {
    // Something went while it was looked at, or may not be read: told when the folder is read, which is due when
    // this text is another one.
    return `${lines.join('\n')}\n${String(error)}`;
  }
}
