import { expect } from 'vitest';
import { loadProblem } from '../../../server/catalog/loadProblem.ts';
import {
  CLASS_PROBLEM,
  FUNCTION_PROBLEM,
  PROGRAM_PROBLEM,
  withChange,
  type ProblemFiles,
} from './problemFolders.ts';
import { PARTED_PROBLEM } from './wholeProblems.ts';

/** Where a finding stands, and words of it. */
export type Finding = readonly [place: string, words: string];

/** A problem with a planted fault, and all that must be found. */
export type Fault = readonly [name: string, files: ProblemFiles, ...findings: Finding[]];

export const PROBLEM = 'problem.yaml';
export const SAMPLE = 'tests/sample.yaml';
export const SECRET = 'tests/secret.yaml';
export const STATEMENT = 'statement.md';

export function rows(faults: readonly Fault[]) {
  return faults.map(([name, files, ...findings]) => ({ name, files, findings }));
}

export async function findingsOf(folder: string): Promise<readonly string[]> {
  const loaded = await loadProblem({ folder, driverVersion: '1' });
  if ('ok' in loaded) throw new Error('nothing was found');
  return loaded.findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

export function matching(findings: readonly Finding[]): readonly unknown[] {
  return findings.map(([place, words]) =>
    expect.stringMatching(new RegExp(`^${RegExp.escape(`${place}: `)}.*${RegExp.escape(words)}`, 's')),
  );
}

export function inFunction(path: string, from: string, to: string): ProblemFiles {
  return withChange(FUNCTION_PROBLEM, path, from, to);
}

export function inClass(path: string, from: string, to: string): ProblemFiles {
  return withChange(CLASS_PROBLEM, path, from, to);
}

export function inProgram(path: string, from: string, to: string): ProblemFiles {
  return withChange(PROGRAM_PROBLEM, path, from, to);
}

export function inPart(path: string, from: string, to: string): ProblemFiles {
  return withChange(PARTED_PROBLEM, path, from, to);
}

export function withFiles(...paths: string[]): ProblemFiles {
  return { ...FUNCTION_PROBLEM, ...Object.fromEntries(paths.map((path) => [path, 'x'])) };
}
