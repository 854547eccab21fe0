import { useState } from 'react';
import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import { useDraftSessions } from './useDraftSessions.ts';
import { useStored } from './useStored.ts';
import { Workspace } from './Workspace.tsx';

interface ProblemWorkspaceProps {
  readonly problem: ProblemView;
  readonly savedDrafts: readonly Draft[];
}

/** Chooses the part and the language, and opens their drafts. */
export function ProblemWorkspace({ problem, savedDrafts }: ProblemWorkspaceProps) {
  const [chosenPart, choosePart] = useState<number | null>(null);
  const part = problem.parts.find(({ number }) => number === chosenPart) ?? lastPart(problem);
  const isOffered = (text: string): text is Language =>
    problem.languages.some((language) => language === text);
  const [language, chooseLanguage] = useStored(
    'dryrun.language',
    problem.languages[0] ?? 'javascript',
    isOffered,
  );
  const sessions = useDraftSessions(problem.slug, part.starters, savedDrafts);
  const session = sessions?.get(language);
  if (!sessions || !session) return null;
  return (
    <Workspace
      key={part.number}
      problem={problem}
      part={part}
      language={language}
      session={session}
      sessions={sessions}
      onPart={choosePart}
      onLanguage={chooseLanguage}
    />
  );
}

function lastPart({ slug, parts }: ProblemView): PartView {
  const part = parts.at(-1);
  if (!part) throw new Error(`${slug} was sent without a part`);
  return part;
}
