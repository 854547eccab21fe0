import { readGeneratedCall } from '../catalog/generatedCall.ts';
import type { AuthoredTestcase } from '../catalog/problem.ts';
import { readCall, writeCall } from './keptText.ts';
import { askAuthor, cacheKey, sourceOf, type CalledTestcase, type PartPreparation } from './preparation.ts';

/** Has a testcase's input made where its author left that to a generator. @returns null when there is a finding. */
export async function prepareInput(
  preparing: PartPreparation,
  testcase: AuthoredTestcase,
): Promise<CalledTestcase | null> {
  const { input } = testcase;
  if (input.kind === 'given') return { testcase, call: input.call };
  const { cache, driverVersion, part, findings } = preparing;
  const { key, generator } = input;
  const kept = cacheKey([
    'input',
    driverVersion,
    sourceOf(part.programs, 'generate'),
    part.entry,
    key,
    generator,
  ]);
  const found = await cache.find(kept);
  if (found !== null) return { testcase, call: await readCall(found) };
  const answer = await askAuthor(preparing, testcase, { do: 'generate', generator });
  if (!answer) return null;
  const read = await readGeneratedCall(part.entry, key, answer.value);
  if ('wrong' in read) {
    const { file, line } = testcase.place;
    findings.add(file, line, `what ${generator.name} generates does not fit: ${read.wrong}`);
    return null;
  }
  await cache.keep(kept, await writeCall(read.ok));
  return { testcase, call: read.ok };
}
