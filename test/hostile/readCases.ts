import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, LANGUAGE_ENDINGS, type Language } from '#contract/language.ts';
import { VERDICTS, type Verdict } from '#contract/verdict.ts';
import { EXHAUSTING } from './exhausting.ts';
import { generateSubmissions } from './generated.ts';
import type { HostileCase, ProblemName } from './hostileCase.ts';

const SUBMISSIONS = path.join(import.meta.dirname, 'submissions');
const FIRST_COMMENT = /^\/\/ (.+)\n/;

/** Reads every hostile submission, stored and generated, in the order of their names. */
export function readCases(): readonly HostileCase[] {
  const stored = readdirSync(SUBMISSIONS).flatMap((folder) =>
    readdirSync(path.join(SUBMISSIONS, folder)).map((file) => readCase(folder, file)),
  );
  const generated = generateSubmissions().map(({ verdict, ...submission }) => ({
    ...submission,
    problem: problemOf(submission.source),
    allowed: [verdict],
  }));
  return [...stored, ...generated].toSorted((one, other) => one.name.localeCompare(other.name));
}

function readCase(folder: string, file: string): HostileCase {
  const { name, ext } = path.parse(file);
  const source = readFileSync(path.join(SUBMISSIONS, folder, file), 'utf8');
  const tries = FIRST_COMMENT.exec(source)?.[1];
  if (tries === undefined) throw new Error(`${file} does not begin with a comment that says what it tries`);
  return {
    name,
    tries,
    source,
    problem: problemOf(source),
    language: languageOf(ext),
    allowed: verdictsOf(folder, name),
  };
}

function verdictsOf(folder: string, name: string): readonly Verdict[] {
  const allowed =
    folder === 'exhausting' ? EXHAUSTING[name] : VERDICTS.filter((verdict) => verdict === folder);
  if (allowed?.length) return allowed;
  throw new Error(`${folder}/${name}: no verdict is pinned, neither by the folder nor in exhausting.ts`);
}

function languageOf(ending: string): Language {
  const language = LANGUAGES.find((candidate) => LANGUAGE_ENDINGS[candidate] === ending);
  if (language === undefined) throw new Error(`no language has the ending ${ending}`);
  return language;
}

/** Most are written for the cache, which many of them do not even define. */
function problemOf(source: string): ProblemName {
  if (source.includes('function twoSum(')) return 'two-sum';
  return source.includes('function reverse(') ? 'reverse' : 'lru-cache';
}
