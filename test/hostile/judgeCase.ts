import type { JudgeRequest, JudgeSubmission } from '../../server/judge/judgeSubmission.ts';
import type { Told } from './complaints.ts';
import type { HostileCase, ProblemName } from './hostileCase.ts';
import type { HostileProblems } from './problems.ts';

/** Has a submission judged and keeps all that the judge told. */
export async function judgeCase(
  judge: JudgeSubmission,
  { problems }: HostileProblems,
  { problem, language, source }: Pick<HostileCase, 'language' | 'source'> & { readonly problem: ProblemName },
): Promise<Told> {
  const watched: unknown[] = [];
  const request: JudgeRequest = {
    problem: problems[problem],
    part: 1,
    kind: 'submit',
    language,
    source,
    customCases: [],
  };
  const judgement = await judge(request, {
    onStart: () => undefined,
    onOpenResult: (result) => watched.push(result),
    onHiddenProgress: (progress) => watched.push(progress),
    signal: new AbortController().signal,
  });
  return { judgement, watched };
}
