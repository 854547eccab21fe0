import { LANGUAGE_ENDINGS, LANGUAGES, type Language } from '#contract/language.ts';
import type { Findings } from './findings.ts';
import { SUBMISSION_FOLDERS } from './folderLayout.ts';
import type { ShippedSubmission } from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';

/** The solutions that ship with part 1, in order of verdict and path. */
export function shippedSubmissions(folder: ProblemFolder): readonly ShippedSubmission[] {
  return SUBMISSION_FOLDERS.flatMap((verdict) =>
    Array.from(folder.files).flatMap(([file, { text }]) => {
      const language = LANGUAGES.find((one) => file.endsWith(LANGUAGE_ENDINGS[one]));
      const isShipped = language && file.startsWith(`submissions/${verdict}/`);
      return isShipped ? [{ verdict, part: 1, language, file, source: text }] : [];
    }),
  );
}

/**
 * The languages that part 1 is offered in: those with an accepted submission. Each needs a starter, and each starter
 * an accepted submission; JavaScript is always offered, since the first accepted submission in it is the reference.
 */
export function offeredLanguages(
  folder: ProblemFolder,
  submissions: readonly ShippedSubmission[],
  findings: Findings,
): readonly Language[] {
  const accepted = new Set(
    submissions.filter(({ verdict }) => verdict === 'accepted').map(({ language }) => language),
  );
  for (const language of LANGUAGES) {
    const ending = LANGUAGE_ENDINGS[language];
    const starter = `starter/${language}${ending}`;
    const hasStarter = folder.files.has(starter);
    if (accepted.has(language) && !hasStarter)
      findings.add(
        starter,
        1,
        `is missing; submissions/accepted/ offers ${language}, so it must begin somewhere`,
      );
    if (!accepted.has(language) && (language === 'javascript' || hasStarter))
      findings.add(
        'submissions/accepted',
        1,
        `holds no ${ending} file; there must be one ${language === 'javascript' ? 'to be the reference' : `to offer ${language}`}`,
      );
  }
  return LANGUAGES.filter((language) => accepted.has(language));
}
