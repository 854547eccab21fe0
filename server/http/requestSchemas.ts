import { z } from 'zod';
import { LANGUAGES } from '#contract/language.ts';
import { CUSTOM_CASE_CHARS_LIMIT, CUSTOM_CASES_LIMIT } from '#contract/limits.ts';

/** What requests may hold; anything more is refused. How long a source may be is the use cases' rule. */

const SLUG_CHARS = 100;

/** Any text: what names no problem is answered 404 by whoever looks for it. */
const slug = z.string().min(1).max(SLUG_CHARS);
const language = z.enum(LANGUAGES);
const source = z.string();
const caseText = z.string().max(CUSTOM_CASE_CHARS_LIMIT);

export const noParams = z.strictObject({});
export const slugParams = z.strictObject({ slug });
/** As it stands in an address. */
const part = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);
export const partParams = z.strictObject({ slug, part });
export const clarificationParams = z.strictObject({ slug, part, tag: z.string().min(1).max(SLUG_CHARS) });
export const idParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });
export const draftParams = z.strictObject({ problem: slug, language });

export const submissionBody = z.strictObject({
  problem: z.string(),
  part: z.int(),
  language,
  source,
});

export const runBody = z.strictObject({
  ...submissionBody.shape,
  customCases: z.array(z.strictObject({ input: caseText, expected: caseText })).max(CUSTOM_CASES_LIMIT),
});

export const draftBody = z.strictObject({
  source,
  baseRevision: z.int().nonnegative(),
});
