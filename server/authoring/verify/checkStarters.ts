import type { Language } from '#contract/language.ts';
import { LANGUAGE_ENDINGS } from '#contract/language.ts';
import type { Part, Problem } from '../../catalog/problem.ts';
import { submitCases } from '../../judge/judgeCases.ts';
import { judgeSource, type SourceResults } from './judgeSource.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/**
 * What a candidate begins with must not be accepted, and must not upset the judge. A bug hunt's is the broken program:
 * it passes the samples and fails a secret.
 */
export async function checkStarters(deps: VerifyDeps, { problem, findings }: Verification): Promise<void> {
  for (const part of problem.parts)
    for (const language of problem.languages) {
      const file = `starter/${language}${LANGUAGE_ENDINGS[language]}`;
      const source = starterOf(problem, part, language);
      const cases = submitCases(problem, part.number);
      const results = await judgeSource(deps, { problem, language, source, cases });
      const wrong = problem.kind === 'mend' ? wrongBug(results) : wrongStarter(results);
      if (wrong) findings.add(file, 1, `${wrong} (part ${part.number})`);
    }
}

/** The text that stands in the editor of someone who wrote nothing and came to this part. */
function starterOf(problem: Problem, part: Part, language: Language): string {
  return problem.parts
    .slice(0, part.number)
    .flatMap(({ starters }) => starters[language] ?? [])
    .join('\n');
}

function wrongStarter({ verdict, compileFailure }: SourceResults): string | null {
  if (verdict === 'accepted') return 'is accepted as it stands; leave the work to the candidate';
  if (compileFailure) return `does not compile: ${compileFailure.message}; a starter must`;
  return null;
}

function wrongBug({ results, compileFailure }: SourceResults): string | null {
  if (compileFailure) return `does not compile: ${compileFailure.message}; the broken program must`;
  const failed = results.filter(({ verdict }) => verdict !== 'accepted');
  const sample = failed.find(({ judged }) => judged.set === 'sample');
  if (sample)
    return `fails the sample "${sample.judged.name}"; in a bug hunt the broken program passes the samples`;
  return failed.length === 0 ? 'is accepted as it stands; in a bug hunt a secret must show the bug' : null;
}
