import { useEffect, useState } from 'react';
import type { PartView, ProblemView } from '#contract/problem.ts';
import { useClient } from '../../state/clientContext.ts';

/**
 * The part that is open: the one this browser had open last, so that a part unlocked since does not open by itself;
 * in a browser that had none, the last that is released.
 */
export function useOpenPart(problem: ProblemView): [part: PartView, open: (number: number) => void] {
  const { storage } = useClient();
  const key = `dryrun.part/${problem.slug}`;
  const find = (wanted: number): PartView =>
    problem.parts.find(({ number }) => number === wanted) ?? lastPart(problem);
  const [chosen, choose] = useState(() => find(Number(storage.read(key))).number);
  const part = find(chosen);
  useEffect(() => void storage.write(key, String(part.number)), [storage, key, part.number]);
  return [part, choose];
}

function lastPart({ slug, parts }: ProblemView): PartView {
  const part = parts.at(-1);
  if (!part) throw new Error(`${slug} was sent without a part`);
  return part;
}
