import type { Builtins } from './captureBuiltins.ts';

/** What the program printed and may read. */
export interface Output {
  readonly console: () => string;
  readonly stdout: () => string;
  /** Whether more was printed than the limit allows. */
  readonly overflowed: () => boolean;
}

/**
 * Installs `console`, and for a program its standard input: `readLine()`, `stdin` and `require('fs').readFileSync(0)`.
 * For a program `console.log` is standard output. Everything printed stays in the guest until it is asked for.
 *
 * @param openInput begins standard input anew: each call of what it gives is the next chunk, null at the end. Null: not
 *   a program.
 * @param limit of everything printed, in characters. What goes beyond is dropped and the answer refused.
 */
export function installOutput(
  builtins: Builtins,
  describe: (value: unknown, room: number) => string,
  openInput: (() => () => string | null) | null,
  limit: number,
): Output {
  const { apply, defineProperty, indexOf, slice } = builtins;
  let printed = 0;
  let consoleText = '';
  let stdoutText = '';
  const realm = globalThis as unknown as Record<string, unknown>;
  const hide = (owner: object, name: string, value: unknown): void => {
    defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
  };
  const writer = (toStdout: boolean) =>
    function print(...values: unknown[]): void {
      if (printed > limit) return;
      let line = '';
      for (let index = 0; index < values.length; index++) {
        const room = limit + 1 - printed - line.length;
        if (room <= 0) break;
        const shown = describe(values[index], room);
        line += index === 0 ? shown : ` ${shown}`;
      }
      line += '\n';
      printed += line.length;
      if (toStdout) stdoutText += line;
      else consoleText += line;
    };
  const console = {};
  const plain = writer(openInput !== null);
  const aside = writer(false);
  hide(console, 'log', plain);
  hide(console, 'info', plain);
  hide(console, 'table', plain);
  hide(console, 'debug', plain);
  hide(console, 'error', aside);
  hide(console, 'warn', aside);
  hide(console, 'trace', aside);
  hide(realm, 'console', console);

  if (openInput !== null) installStdin(openInput);

  function installStdin(open: () => () => string | null): void {
    const pull = open();
    let chunk: string | null = '';
    let position = 0;
    hide(realm, 'readLine', function readLine(): string | null {
      let line = '';
      for (;;) {
        if (chunk === null) {
          if (line === '') return null;
          break;
        }
        const end = apply(indexOf, chunk, ['\n', position]);
        line += apply(slice, chunk, [position, end < 0 ? chunk.length : end]);
        position = end + 1;
        if (end >= 0) break;
        chunk = pull();
      }
      return apply(slice, line, [-1]) === '\r' ? apply(slice, line, [0, -1]) : line;
    });
    let whole: string | null = null;
    const readAll = (): string => {
      if (whole !== null) return whole;
      whole = '';
      const next = open();
      for (let piece = next(); piece !== null; piece = next()) whole += piece;
      return whole;
    };
    // Read when it is asked for: a program that reads line by line must not pay for the whole.
    defineProperty(realm, 'stdin', {
      get: readAll,
      set: (value: unknown) => hide(realm, 'stdin', value),
      configurable: true,
      enumerable: false,
    });
    const fs = {};
    hide(fs, 'readFileSync', function readFileSync(file: unknown): string {
      if (file === 0 || file === '/dev/stdin') return readAll();
      throw new builtins.NativeError('Only standard input can be read: readFileSync(0)');
    });
    hide(realm, 'require', function require(name: unknown): unknown {
      if (name === 'fs' || name === 'node:fs') return fs;
      throw new builtins.NativeError('Only fs can be required, for readFileSync(0)');
    });
  }

  return {
    console: () => apply(slice, consoleText, [0, limit + 1]),
    stdout: () => apply(slice, stdoutText, [0, limit + 1]),
    overflowed: () => printed > limit,
  };
}
