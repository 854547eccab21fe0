import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './statistics.ts';

const WRITES = 25;

/** How long a small write takes here until it is on the disk, in milliseconds: the price of each thing kept. */
export function measureDurableWrite(folder: string): number {
  const file = openSync(join(folder, 'durable-write'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: WRITES }, () => {
    const began = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  return median(times);
}
