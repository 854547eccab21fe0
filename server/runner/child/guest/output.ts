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
 * @param stdin null: not a program.
 * @param limit of everything printed, in characters. What goes beyond is dropped and the answer refused.
 */
export function installOutput(
  builtins: Builtins,
  describe: (value: unknown, room: number) => string,
  stdin: string | null,
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
  const plain = writer(stdin !== null);
  const aside = writer(false);
  hide(console, 'log', plain);
  hide(console, 'info', plain);
  hide(console, 'table', plain);
  hide(console, 'debug', plain);
  hide(console, 'error', aside);
  hide(console, 'warn', aside);
  hide(console, 'trace', aside);
  hide(realm, 'console', console);

  if (stdin !== null) installStdin(stdin);

  function installStdin(text: string): void {
    let position = 0;
    hide(realm, 'stdin', text);
    hide(realm, 'readLine', function readLine(): string | null {
      if (position >= text.length) return null;
      const end = apply(indexOf, text, ['\n', position]);
      const stop = end < 0 ? text.length : end;
      const line: string = apply(slice, text, [position, stop]);
      position = stop + 1;
      return apply(slice, line, [-1]) === '\r' ? apply(slice, line, [0, -1]) : line;
    });
    const fs = {};
    hide(fs, 'readFileSync', function readFileSync(file: unknown): string {
      if (file === 0 || file === '/dev/stdin') return text;
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
