import type { Builtins } from './captureBuiltins.ts';
import type { ThrownText } from './describeThrown.ts';

/** What a testcase has come to so far. */
export interface AnswerSheet {
  /** How it ended, as guestTask.ts says; empty while it goes on. */
  readonly ending: () => string;
  /** Ends it. Only the first ending counts; one that printed or answered too much is told as that. */
  readonly end: (kind: string, text: string) => void;
  readonly endThrown: (thrown: unknown) => void;
  /** Ends it by a failure of the author's program. */
  readonly endHarness: (failure: ThrownText) => void;
  /** Adds the result of one step, as the JSON of a tagged value. */
  readonly add: (encoded: string) => void;
  /** Adds an error as a result, where the testcase goes on after one; ends it otherwise. */
  readonly addThrown: (thrown: unknown) => void;
  /** All results, as a JSON list. */
  readonly results: () => string;
}

/** Makes the sheet. `tooMuch` says what was too much; empty: nothing was. */
export function makeAnswerSheet(
  builtins: Builtins,
  describeThrown: (thrown: unknown) => ThrownText,
  tooMuch: () => string,
  continueAfterThrow: boolean,
): AnswerSheet {
  const { apply, charCodeAt, stringify } = builtins;
  let ending = '';
  let settled = '';
  let recent = '';
  let isFirst = true;

  const results = (): string => `[${settled}${recent}]`;
  const add = (encoded: string): void => {
    recent += isFirst ? encoded : `,${encoded}`;
    isFirst = false;
    if (recent.length < 8192) return;
    // Reading a character makes one flat text of the pieces: as pieces each result would cost 64 bytes of the
    // candidate's heap beside its own characters.
    apply(charCodeAt, recent, [0]);
    settled += recent;
    recent = '';
  };
  const end = (kind: string, text: string): void => {
    if (ending !== '') return;
    const excess = tooMuch();
    ending = excess === '' ? kind + text : `O${excess}`;
  };
  const errorJson = (error: ThrownText): string =>
    `"name":${stringify(error.name)},"message":${stringify(error.message)}`;
  const endThrown = (thrown: unknown): void => {
    if (ending !== '') return;
    const error = describeThrown(thrown);
    end('T', `{${errorJson(error)},"stack":${stringify(error.stack)},"results":${stringify(results())}}`);
  };
  return {
    ending: () => ending,
    end,
    endThrown,
    endHarness: (failure) => end('H', `{${errorJson(failure)},"stack":${stringify(failure.stack)}}`),
    add,
    addThrown: (thrown) => {
      if (!continueAfterThrow) return endThrown(thrown);
      add(`{"$":"threw",${errorJson(describeThrown(thrown))}}`);
    },
    results,
  };
}
