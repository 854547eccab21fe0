import { makeAuthorRealm, type AuthorRealmParts } from './guest/authorRealm.ts';
import { captureBuiltins } from './guest/captureBuiltins.ts';
import { makeDecoder } from './guest/decodeValue.ts';
import { makeThrownDescriber } from './guest/describeThrown.ts';
import { makeDescriber } from './guest/describeValue.ts';
import { makeDriver, type DriverParts } from './guest/driver.ts';
import { makeEncoder } from './guest/encodeValue.ts';
import { installLockdown } from './guest/lockdown.ts';
import { makeChance } from './guest/makeChance.ts';
import { installOutput } from './guest/output.ts';
import { installSeededChance } from './guest/seededChance.ts';
import { installVirtualTime } from './guest/virtualTime.ts';

const SHARED_PARTS = {
  captureBuiltins,
  installLockdown,
  installVirtualTime,
  makeChance,
  makeDecoder,
  makeEncoder,
  makeDescriber,
  makeThrownDescriber,
};

const DRIVER_PARTS: DriverParts = { ...SHARED_PARTS, installOutput, installSeededChance };
const AUTHOR_REALM_PARTS: AuthorRealmParts = SHARED_PARTS;

/** The name under which the driver's frames stand in stack traces. */
export const DRIVER_FILE = 'dryrun-driver.js';

/** The driver as one script whose value is the function that the host calls: each part as the text it was written in. */
export function guestSource(): string {
  return scriptOf(makeDriver, DRIVER_PARTS);
}

/** The author's realm, in the same manner. */
export function authorRealmSource(): string {
  return scriptOf(makeAuthorRealm, AUTHOR_REALM_PARTS);
}

function scriptOf(maker: unknown, parts: object): string {
  const texts = Object.entries(parts).map(([name, part]) => `${name}: ${String(part)}`);
  return `'use strict'; (${String(maker)})({ ${texts.join(',\n')} })`;
}
