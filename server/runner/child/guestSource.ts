import { captureBuiltins } from './guest/captureBuiltins.ts';
import { makeDecoder } from './guest/decodeValue.ts';
import { makeDescriber } from './guest/describeValue.ts';
import { makeDriver, type DriverParts } from './guest/driver.ts';
import { makeEncoder } from './guest/encodeValue.ts';
import { installLockdown } from './guest/lockdown.ts';
import { installOutput } from './guest/output.ts';
import { installSeededChance } from './guest/seededChance.ts';
import { installVirtualTime } from './guest/virtualTime.ts';

const PARTS: DriverParts = {
  captureBuiltins,
  installLockdown,
  installVirtualTime,
  installSeededChance,
  makeDecoder,
  makeEncoder,
  makeDescriber,
  installOutput,
};

/** The name under which the driver's frames stand in stack traces. */
export const DRIVER_FILE = 'dryrun-driver.js';

/** The driver as one script whose value is the function that the host calls: each part as the text it was written in. */
export function guestSource(): string {
  const parts = Object.entries(PARTS).map(([name, part]) => `${name}: ${String(part)}`);
  return `'use strict'; (${String(makeDriver)})({ ${parts.join(',\n')} })`;
}
