import type { ProblemFiles } from '../../catalog/problemFolders.ts';
import { requireExample } from '../guideExamples.ts';

export const SECRET = 'tests/secret.yaml';
export const PART = 'parts/02-live';

/** A function, with a follow-up that is a class. */
export const GAPS = requireExample('heartbeat-gaps');
/** The same without its follow-up. */
export const ALONE: ProblemFiles = Object.fromEntries(
  Object.entries(GAPS).filter(([file]) => !file.startsWith('parts/')),
);
/** Driven by a harness. */
export const FETCH = requireExample('fetch-twice');
/** Streamed, with a checker. */
export const MEAN = requireExample('rough-mean');
