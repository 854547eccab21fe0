import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import type { Verdict } from '#contract/verdict.ts';
import { TESTCASE_SETS } from './problem.ts';

/** Files and folders of one problem; a real one holds some thirty. */
export const MOST_ENTRIES = 400;

/** YAML takes about 2 ms a KiB to read; longer input belongs to a generator. */
const YAML_LIMIT_BYTES = 256 * 1024;
const TEXT_LIMIT_BYTES = 64 * 1024;

/** The verdicts that a shipped submission's folder may name. */
export const SUBMISSION_FOLDERS = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'run_time_error',
] as const satisfies readonly Verdict[];

/** Folders that are looked into. */
export const DESCENDED_FOLDERS = new RegExp(
  `^(starter|tests|parts|submissions|submissions/(${SUBMISSION_FOLDERS.join('|')}))$`,
);

export const REQUIRED_FILES: readonly string[] = [
  'problem.yaml',
  'statement.md',
  'debrief.md',
  'tests/sample.yaml',
  'tests/secret.yaml',
];

/** Whether a file may stand in a problem's folder; `why` says what is wrong, and what would be right. */
export type Place =
  | { readonly kind: 'known'; readonly sizeLimitBytes: number }
  | { readonly kind: 'refused'; readonly why: string };

const SOURCE = '[^/]+\\.(js|ts)';

const KNOWN: readonly (readonly [pattern: RegExp, sizeLimitBytes: number])[] = [
  [/^problem\.yaml$/, YAML_LIMIT_BYTES],
  [new RegExp(`^tests/(${TESTCASE_SETS.join('|')})\\.yaml$`), YAML_LIMIT_BYTES],
  [/^(statement|debrief)\.md$/, TEXT_LIMIT_BYTES],
  [/^starter\/(javascript\.js|typescript\.ts)$/, SOURCE_LIMIT_BYTES],
  [new RegExp(`^submissions/(${SUBMISSION_FOLDERS.join('|')})/${SOURCE}$`), SOURCE_LIMIT_BYTES],
];

/** What the format has and this version does not: said, never passed over. */
const NOT_YET: readonly (readonly [pattern: RegExp, feature: string])[] = [
  [/^parts\/[^/]+$/, 'a follow-up part'],
  [/^tests\/trace\.yaml$/, 'trace.yaml'],
  [/^tests\/generate\.js$/, 'generate.js'],
  [/^tests\/data$/, 'a folder of data files'],
  [/^validate\.js$/, 'validate.js'],
  [/^checker\.js$/, 'checker.js'],
  [/^harness\.js$/, 'harness.js'],
  [/^oracle\.js$/, 'oracle.js'],
  [/^(starter\/python|submissions\/[^/]+\/[^/]+)\.py$/, 'Python'],
];

/** @param path of a file, or of a folder that is not looked into; relative to the problem's folder, with `/`. */
export function placeOf(path: string): Place {
  for (const [pattern, sizeLimitBytes] of KNOWN)
    if (pattern.test(path)) return { kind: 'known', sizeLimitBytes };
  for (const [pattern, feature] of NOT_YET)
    if (pattern.test(path)) return { kind: 'refused', why: `${feature} is not supported yet` };
  return { kind: 'refused', why: `has no place in a problem; ${whatBelongs(path)}` };
}

function whatBelongs(path: string): string {
  if (path.startsWith('starter/')) return 'starter/ holds javascript.js and typescript.ts';
  if (path.startsWith('tests/')) return 'tests/ holds sample.yaml and secret.yaml';
  if (path.startsWith('submissions/'))
    return `a submission stands in submissions/ under ${SUBMISSION_FOLDERS.join(', ')} and ends in .js or .ts`;
  return 'problem.yaml, statement.md, debrief.md, starter/, tests/ and submissions/ do';
}
