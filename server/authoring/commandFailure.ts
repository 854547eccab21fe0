import { CommanderError } from 'commander';
import { FaultError } from '../errors.ts';

/** The command was called wrongly, or with a problem that is broken; the message says what to do. */
export class UsageError extends Error {}

/**
 * Says why a command failed and gives its exit code: 2 usage or a broken problem, 3 a failure of ours; 0 where it was
 * only asked for help.
 *
 * @throws what is none of these.
 */
export function exitCodeOfFailure(error: unknown): number {
  // Commander has printed it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) return complain(error.message, 2);
  if (error instanceof FaultError) return complain(`judge_error: ${error.message}`, 3);
  throw error;
}

function complain(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
