import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import type { Verdict } from '#contract/verdict.ts';
import { TESTCASE_SETS } from './problem.ts';

/** Files and folders of one problem; a real one holds some thirty a part. */
export const MOST_ENTRIES = 400;

/** All files of one problem together; longer input belongs to a generator. */
export const FOLDER_LIMIT_BYTES = 16 * 1024 * 1024;

/** Every value of YAML is read and checked, and longer input belongs to a generator. */
const YAML_LIMIT_BYTES = 256 * 1024;
const TEXT_LIMIT_BYTES = 64 * 1024;
const DATA_LIMIT_BYTES = 4 * 1024 * 1024;

/** The verdicts that a shipped submission's folder may name. */
export const SUBMISSION_FOLDERS = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'run_time_error',
] as const satisfies readonly Verdict[];

/** The author's programs, by what they do, relative to the folder of their part. */
export const PROGRAM_FILES = {
  generate: 'tests/generate.js',
  validate: 'validate.js',
  checker: 'checker.js',
  oracle: 'oracle.js',
  harness: 'harness.js',
} as const;

/** The name of a follow-up's folder below `parts/`: its number, then its name. */
export const PART_NAME = /^(\d\d)-[a-z0-9]+(-[a-z0-9]+)*$/;

const PART = `(parts/${PART_NAME.source.slice(1, -1)}/)?`;

/** Folders that are looked into. */
export const DESCENDED_FOLDERS = new RegExp(
  `^(parts|parts/${PART_NAME.source.slice(1, -1)}|${PART}(starter|tests|tests/data|submissions|submissions/(${SUBMISSION_FOLDERS.join('|')})))$`,
);

/** Relative to the problem's folder. */
export const REQUIRED_FILES = ['debrief.md'];

/** Beside its settings, relative to the folder of each part. */
export const REQUIRED_PART_FILES = ['statement.md', 'tests/sample.yaml', 'tests/secret.yaml'];

/** Whether a file may stand in a problem's folder; `why` says what is wrong, and what would be right. */
export type Place =
  | { readonly kind: 'known'; readonly sizeLimitBytes: number }
  | { readonly kind: 'refused'; readonly why: string };

const KNOWN: readonly (readonly [pattern: RegExp, sizeLimitBytes: number])[] = [
  [/^problem\.yaml$/, YAML_LIMIT_BYTES],
  [new RegExp(`^parts/${PART_NAME.source.slice(1, -1)}/part\\.yaml$`), YAML_LIMIT_BYTES],
  [inPart(`tests/(${TESTCASE_SETS.join('|')})\\.yaml`), YAML_LIMIT_BYTES],
  [/^debrief\.md$/, TEXT_LIMIT_BYTES],
  [inPart('statement\\.md'), TEXT_LIMIT_BYTES],
  [inPart('starter/(javascript\\.js|typescript\\.ts)'), SOURCE_LIMIT_BYTES],
  [inPart(Object.values(PROGRAM_FILES).join('|').replaceAll('.', '\\.')), SOURCE_LIMIT_BYTES],
  [inPart('tests/data/[^/]+'), DATA_LIMIT_BYTES],
  [inPart(`submissions/(${SUBMISSION_FOLDERS.join('|')})/[^/]+\\.(js|ts)`), SOURCE_LIMIT_BYTES],
];

/** What the format has and this version does not: said, never passed over. */
const PYTHON = inPart('(starter/python|submissions/[^/]+/[^/]+)\\.py');

const PART_DEBRIEF = /^parts\/[^/]+\/debrief\.md$/;

/** @param path of a file, or of a folder that is not looked into; relative to the problem's folder, with `/`. */
export function placeOf(path: string): Place {
  for (const [pattern, sizeLimitBytes] of KNOWN)
    if (pattern.test(path)) return { kind: 'known', sizeLimitBytes };
  if (PYTHON.test(path)) return { kind: 'refused', why: 'Python is not supported yet' };
  if (PART_DEBRIEF.test(path))
    return {
      kind: 'refused',
      why: 'stands in a part; a problem has one debrief.md, beside problem.yaml: move it there',
    };
  return { kind: 'refused', why: `has no place in a problem; ${whatBelongs(path)}` };
}

function inPart(pattern: string): RegExp {
  return new RegExp(`^${PART}(${pattern})$`);
}

function whatBelongs(path: string): string {
  const inside = path.replace(/^parts\/[^/]+\//, '');
  if (inside.startsWith('starter/')) return 'starter/ holds javascript.js and typescript.ts';
  if (inside.startsWith('tests/'))
    return 'tests/ holds sample.yaml and secret.yaml, and may hold trace.yaml, generate.js and data/';
  if (inside.startsWith('submissions/'))
    return `a submission stands in submissions/ under ${SUBMISSION_FOLDERS.join(', ')} and ends in .js or .ts`;
  if (inside !== path)
    return `a part holds part.yaml, statement.md, starter/, tests/ and submissions/, and may hold ${programNames()}`;
  if (path.startsWith('parts/')) return 'parts/ holds folders with names like 02-expiry';
  return `problem.yaml, statement.md, debrief.md, starter/, tests/, parts/ and submissions/ do, and ${programNames()}`;
}

function programNames(): string {
  return 'validate.js, checker.js, oracle.js and harness.js';
}
