import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The server's log: one JSON object a line on standard error, or plain lines when that is a terminal. No line holds a
 * candidate's source, a cookie or anything of a hidden test: errors are written by the members named here alone.
 */
export type Log = Logger;

export interface LogOptions {
  /** The least important level that is written. */
  readonly level: string;
  /** Where lines go, and whether a person reads them there. */
  readonly output: { readonly write: (line: string) => unknown; readonly isTTY?: boolean | undefined };
}

export function createLog({ level, output }: LogOptions): Log {
  const destination: DestinationStream = output.isTTY
    ? { write: (line) => void output.write(plainLine(line)) }
    : { write: (line) => void output.write(line) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    destination,
  );
}

interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** Libraries hang whole request bodies on their errors; none of that is copied. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: 'not an error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause =
    error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {};
  return {
    name: error.name,
    message: error.message,
    ...code,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...cause,
  };
}

function plainLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as {
    readonly time: string;
    readonly level: string;
    readonly msg?: string;
    readonly err?: DescribedError;
  };
  const members = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  const stack = err ? `\n${err.stack ?? `${err.name}: ${err.message}`}` : '';
  return `${time.slice(11, 19)} ${level.toUpperCase()} ${msg ?? ''}${members}${stack}\n`;
}
