import { useEffect } from 'react';
import type { Language } from '#contract/language.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import { useClient } from '../../state/clientContext.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { appendStarters } from '../../state/partStarters.ts';

/** Brings the starters of the open part, and of those before it, into the draft of the chosen language, once. */
export function usePartStarters(
  { slug, parts }: ProblemView,
  { number: openPart }: PartView,
  language: Language,
  session: DraftSession | undefined,
): void {
  const { starterMemory } = useClient();
  useEffect(() => {
    if (!session) return;
    const { source } = session.snapshot().draft;
    const address = { problem: slug, language };
    const grown = appendStarters(starterMemory, { address, parts, openPart, source });
    if (grown) session.grow(grown);
  }, [starterMemory, slug, parts, openPart, language, session]);
}
