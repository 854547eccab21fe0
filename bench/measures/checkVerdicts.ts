import type { Contestant } from '../contestants/contestant.ts';
import type { LruWork } from '../lruWork.ts';

/** Whoever accepts everything is fast: each must tell a right source from a wrong one before it is measured. */
export async function checkVerdicts(
  { rightSource, wrongSource }: LruWork,
  contestants: readonly Contestant[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, judge } of contestants) {
    const right = await judge(rightSource);
    if (right.verdict !== 'accepted') wrong.push(`${name}: a right source got ${right.verdict}`);
    const mistaken = await judge(wrongSource);
    if (mistaken.verdict !== 'wrong_answer') wrong.push(`${name}: a wrong source got ${mistaken.verdict}`);
  }
  return wrong;
}
