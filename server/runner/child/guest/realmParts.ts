import type { Builtins } from './captureBuiltins.ts';
import type { Decoder } from './decodeValue.ts';
import type { ThrownText } from './describeThrown.ts';
import type { AnswerLimits } from './encodeValue.ts';
import type { Importer, ImportRules, Realm } from './importValue.ts';
import type { Chance } from './makeChance.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The parts that both realms of a testcase are made of, the solution's and the author's: each a function of this folder. */
export interface RealmParts {
  readonly captureBuiltins: () => Builtins;
  readonly installLockdown: (builtins: Builtins) => (value: object) => boolean;
  readonly installVirtualTime: (builtins: Builtins, keepsTemporal: boolean) => VirtualTime;
  readonly makeChance: (builtins: Builtins, seed: readonly number[]) => Chance;
  readonly makeDecoder: (builtins: Builtins) => Decoder;
  readonly makeEncoder: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
    limits: AnswerLimits,
  ) => { encode: (value: unknown) => string; overflow: () => string };
  readonly makeDescriber: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
  ) => (value: unknown, room: number) => string;
  readonly makeThrownDescriber: (
    builtins: Builtins,
    isProxy: (value: object) => boolean,
    describe: (value: unknown, room: number) => string,
  ) => (thrown: unknown) => ThrownText;
  readonly makeImporter: (
    here: Realm,
    there: Realm,
    opposite: () => Importer,
    rules: ImportRules,
  ) => Importer;
}
