import { createHash } from 'node:crypto';
import { guestSource } from '../child/guestSource.ts';

/** Names the driver that testcases run under; changes with any change to it. A verdict depends on it. */
export function driverVersion(): string {
  return createHash('sha256').update(guestSource()).digest('hex').slice(0, 16);
}
