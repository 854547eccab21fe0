import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { ProblemView } from '#contract/problem.ts';
import { useDraftSessions } from './useDraftSessions.ts';
import { useOpenPart } from './useOpenPart.ts';
import { usePartStarters } from './usePartStarters.ts';
import { useStored } from './useStored.ts';
import { Workspace } from './Workspace.tsx';

interface ProblemWorkspaceProps {
  readonly problem: ProblemView;
  readonly savedDrafts: readonly Draft[];
}

/** Chooses the part and the language, and opens their drafts. */
export function ProblemWorkspace({ problem, savedDrafts }: ProblemWorkspaceProps) {
  const [part, openPart] = useOpenPart(problem);
  const isOffered = (text: string): text is Language =>
    problem.languages.some((language) => language === text);
  const [language, chooseLanguage] = useStored(
    'dryrun.language',
    problem.languages[0] ?? 'javascript',
    isOffered,
  );
  // One text for all the parts, so what it begins with is the first part's.
  const sessions = useDraftSessions(problem.slug, problem.parts[0]?.starters ?? {}, savedDrafts);
  const session = sessions?.get(language);
  usePartStarters(problem, part, language, session);
  if (!sessions || !session) return null;
  return (
    <Workspace
      problem={problem}
      part={part}
      language={language}
      session={session}
      sessions={sessions}
      onPart={openPart}
      onLanguage={chooseLanguage}
    />
  );
}
