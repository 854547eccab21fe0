import { LANGUAGE_ENDINGS, LANGUAGES, type Language } from '#contract/language.ts';
import type { Findings } from './findings.ts';
import { SUBMISSION_FOLDERS } from './folderLayout.ts';
import type { PartFolder } from './partFolder.ts';
import type { ShippedSubmission } from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';

/** The solutions that ship with a problem, in order of part, verdict and path. */
export function shippedSubmissions(folder: ProblemFolder): readonly ShippedSubmission[] {
  const files = Array.from(folder.files);
  return folder.parts.flatMap(({ path, number }) =>
    SUBMISSION_FOLDERS.flatMap((verdict) =>
      files.flatMap(([file, { text }]) => {
        const language = LANGUAGES.find((one) => file.endsWith(LANGUAGE_ENDINGS[one]));
        const isShipped = language && file.startsWith(`${path}submissions/${verdict}/`);
        return isShipped ? [{ verdict, part: number, language, file, source: text }] : [];
      }),
    ),
  );
}

/**
 * The languages that a problem is offered in: those with an accepted submission for part 1. Each needs a starter
 * there, each starter an accepted submission, and each later part an accepted submission too; JavaScript is always
 * offered, since the first accepted submission in it is the reference.
 */
export function offeredLanguages(
  folder: ProblemFolder,
  submissions: readonly ShippedSubmission[],
  findings: Findings,
): readonly Language[] {
  const [base, ...later] = folder.parts;
  if (!base) return [];
  const accepted = acceptedIn(base, submissions);
  for (const language of LANGUAGES) {
    const starter = starterOf(base, language);
    const hasStarter = folder.files.has(starter);
    if (accepted.has(language) && !hasStarter)
      findings.add(
        starter,
        1,
        `is missing; submissions/accepted/ offers ${language}, so it must begin somewhere`,
      );
    if (!accepted.has(language) && (language === 'javascript' || hasStarter))
      reportLacking(base, language, findings);
  }
  const offered = LANGUAGES.filter((language) => language === 'javascript' || accepted.has(language));
  for (const part of later) {
    const has = acceptedIn(part, submissions);
    for (const language of LANGUAGES) {
      const isOffered = offered.includes(language);
      const starter = starterOf(part, language);
      if (isOffered && !has.has(language)) reportLacking(part, language, findings);
      if (!isOffered && folder.files.has(starter))
        findings.add(starter, 1, `is for ${language}, which part 1 does not offer; it must go`);
    }
  }
  return offered;
}

function acceptedIn(part: PartFolder, submissions: readonly ShippedSubmission[]): ReadonlySet<Language> {
  const accepted = submissions.filter((one) => one.verdict === 'accepted' && one.part === part.number);
  return new Set(accepted.map(({ language }) => language));
}

function starterOf(part: PartFolder, language: Language): string {
  return `${part.path}starter/${language}${LANGUAGE_ENDINGS[language]}`;
}

function reportLacking(part: PartFolder, language: Language, findings: Findings): void {
  const why = language === 'javascript' ? 'to be the reference' : `to offer ${language}`;
  findings.add(
    `${part.path}submissions/accepted`,
    1,
    `holds no ${LANGUAGE_ENDINGS[language]} file; there must be one ${why}`,
  );
}
