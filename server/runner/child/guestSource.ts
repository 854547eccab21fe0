import { makeAuthorRealm, type AuthorRealmParts } from './guest/authorRealm.ts';
import { makeAnswerSheet } from './guest/answerSheet.ts';
import { makeAuthorDoor } from './guest/authorDoor.ts';
import { captureBuiltins } from './guest/captureBuiltins.ts';
import { makeDecoder } from './guest/decodeValue.ts';
import { makeThrownDescriber } from './guest/describeThrown.ts';
import { makeDescriber } from './guest/describeValue.ts';
import { makeDriver, type DriverParts } from './guest/driver.ts';
import { makeEncoder } from './guest/encodeValue.ts';
import { installLockdown } from './guest/lockdown.ts';
import { makeImporter } from './guest/importValue.ts';
import { makeChance } from './guest/makeChance.ts';
import { makeKit } from './guest/makeKit.ts';
import { installOutput } from './guest/output.ts';
import { makePromises } from './guest/promises.ts';
import type { RealmParts } from './guest/realmParts.ts';
import { installSeededChance } from './guest/seededChance.ts';
import { makeSolutionDoor } from './guest/solutionDoor.ts';
import { makeSteps } from './guest/steps.ts';
import { makeStreamedSteps } from './guest/streamedSteps.ts';
import { installVirtualTime } from './guest/virtualTime.ts';
import { makeWrittenSteps } from './guest/writtenSteps.ts';

const SHARED_PARTS: RealmParts = {
  captureBuiltins,
  installLockdown,
  installVirtualTime,
  makeChance,
  makeDecoder,
  makeEncoder,
  makeDescriber,
  makeThrownDescriber,
  makeImporter,
};

const DRIVER_PARTS: DriverParts = {
  ...SHARED_PARTS,
  installOutput,
  installSeededChance,
  makeAnswerSheet,
  makePromises,
  makeSteps,
  makeWrittenSteps,
  makeStreamedSteps,
  makeSolutionDoor,
};
const AUTHOR_REALM_PARTS: AuthorRealmParts = { ...SHARED_PARTS, makeKit, makeAuthorDoor };

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
