import { createHash } from 'node:crypto';
import type { CaseCall } from '#contract/testcase.ts';
import type { Findings } from '../catalog/findings.ts';
import type { AuthoredTestcase, AuthorPrograms, Part } from '../catalog/problem.ts';
import type { TextCache } from '../catalog/textCache.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from './authorRunner.ts';
import { describeInput } from './describeInput.ts';
import type { Runner } from './runner.ts';

export interface PrepareDeps {
  readonly runner: Pick<Runner, 'execute'>;
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
  readonly cache: TextCache;
  /** Of what runs testcases and the author's programs: what they gave under another one is not taken. */
  readonly driverVersion: string;
  /** What the reference's CPU limits are multiplied by on this machine; default 1. */
  readonly machineFactor?: number;
}

/** One part while what its author left to programs is filled in. */
export interface PartPreparation extends PrepareDeps {
  readonly slug: string;
  readonly part: Part<AuthoredTestcase>;
  /** See `CaseWork`. */
  readonly continueAfterThrow: boolean;
  readonly findings: Findings;
  readonly signal: AbortSignal | undefined;
}

/** A testcase whose input stands. */
export interface CalledTestcase {
  readonly testcase: AuthoredTestcase;
  readonly call: CaseCall;
}

/** Calls one of the author's programs. @returns null when it failed; then there is a finding. */
export async function askAuthor(
  { authorRunner, part, findings, signal }: PartPreparation,
  testcase: AuthoredTestcase,
  call: AuthorCall,
): Promise<Extract<AuthorAnswer, { readonly kind: 'value' }> | null> {
  const [answer] = await authorRunner.execute(part.programs, [call], signal);
  if (!answer) throw new TypeError('the runner of author programs gave no answer to a call');
  if (answer.kind === 'value') return answer;
  const { program, line, message } = answer;
  const given = call.do === 'generate' ? '' : `; its input is ${describeInput(call.input)}`;
  findings.add(program.file, line ?? 1, `${message} (at the testcase ${nameWithPlace(testcase)}${given})`);
  return null;
}

export function nameWithPlace({ name, place }: AuthoredTestcase): string {
  return `"${name}", ${place.file}:${place.line}`;
}

/** The programs that what an answer is computed from may import. */
export function sourceOf(programs: AuthorPrograms, name: keyof AuthorPrograms): string | null {
  return programs[name]?.source ?? null;
}

/** Raised when what is kept, or how, changes. */
const FORM = 1;

/** @param dependsOn everything that the kept text depends on, as plain data. */
export function cacheKey(dependsOn: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([FORM, ...dependsOn]))
    .digest('hex');
}
