import type { ProblemFiles } from '../../catalog/problemFolders.ts';
import { withChange, without } from '../../catalog/problemFolders.ts';

/** A clean problem with one fault in it, and what must be said of it. */
export interface PlantedFault {
  readonly name: string;
  readonly files: ProblemFiles;
  /** `file:line` of a finding. */
  readonly at: string;
  readonly says: RegExp;
}

export function textOf(files: ProblemFiles, file: string): string {
  const text = files[file];
  if (typeof text !== 'string') throw new Error(`there is no text ${file}`);
  return text;
}

/** A line of a file, counted from 1. */
function lineOf(files: ProblemFiles, file: string, words: string): number {
  const text = files[file];
  const line = typeof text === 'string' ? text.split('\n').findIndex((one) => one.includes(words)) : -1;
  if (line < 0) throw new Error(`${file} does not hold ${words}`);
  return line + 1;
}

/** Replaces words in a file; the finding is expected at their line. */
export function changed(
  name: string,
  base: ProblemFiles,
  file: string,
  [from, to]: readonly [string, string],
  says: RegExp,
  at?: string,
): PlantedFault {
  return {
    name,
    files: withChange(base, file, from, to),
    at: at ?? `${file}:${lineOf(base, file, from.split('\n')[0] ?? '')}`,
    says,
  };
}

export function removed(
  name: string,
  base: ProblemFiles,
  file: string,
  says: RegExp,
  at = `${file}:1`,
): PlantedFault {
  return { name, files: without(base, file), at, says };
}

export function added(
  name: string,
  base: ProblemFiles,
  file: string,
  content: string | Uint8Array,
  says: RegExp,
  at = `${file}:1`,
): PlantedFault {
  return { name, files: { ...base, [file]: content }, at, says };
}

export function appended(
  name: string,
  base: ProblemFiles,
  file: string,
  text: string,
  says: RegExp,
): PlantedFault {
  const before = textOf(base, file);
  const line = before.split('\n').length;
  return { name, files: { ...base, [file]: `${before}${text}` }, at: `${file}:${line}`, says };
}
