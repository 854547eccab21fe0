import type { GeneratorCall } from '#contract/testcase.ts';
import type { AuthoredTestcase, AuthorProgram, Part } from '../../catalog/problem.ts';
import type { AuthorAnswer, AuthorCall } from '../../judge/authorRunner.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** A streamed generator is compared over its first items; the whole of it may be millions. */
const STREAM_SIZE = 2_000;

/** The same seed must give the same input: twice in a row, and in an isolate where nothing ran before. */
export async function checkGenerators(deps: VerifyDeps, verification: Verification): Promise<void> {
  for (const part of verification.authored.parts) {
    const { generate } = part.programs;
    if (generate) await checkPart(deps, verification, part, generate);
  }
}

async function checkPart(
  deps: VerifyDeps,
  { findings }: Verification,
  part: Part<AuthoredTestcase>,
  program: AuthorProgram,
): Promise<void> {
  const generated = part.secrets.flatMap((testcase) => {
    const generator = generatorOf(testcase);
    return generator ? [{ testcase, generator }] : [];
  });
  const calls = generated.map(({ generator }): AuthorCall => ({ do: 'generate', generator }));
  const once = await deps.authorRunner.execute(part.programs, [...calls, ...calls]);
  for (const [index, { testcase, generator }] of generated.entries()) {
    const [afresh] = await deps.authorRunner.execute(part.programs, calls.slice(index, index + 1));
    if (isSame(once[index], once[index + calls.length]) && isSame(once[index], afresh)) continue;
    findings.add(
      program.file,
      lineOfExport(program, generator.name),
      `${generator.name} gave two inputs for one seed ("${testcase.name}", ${testcase.place.file}:${testcase.place.line}); ` +
        `it must depend on size, seed and random alone, and keep nothing between calls`,
    );
  }
}

function generatorOf({ input }: AuthoredTestcase): GeneratorCall | null {
  if (input.kind === 'generated') return input.generator;
  if (input.call.kind !== 'stream') return null;
  const { generator } = input.call;
  return { ...generator, size: Math.min(generator.size, STREAM_SIZE) };
}

/** What failed was told when the problem was prepared. */
function isSame(one: AuthorAnswer | undefined, other: AuthorAnswer | undefined): boolean {
  if (one?.kind !== 'value' || other?.kind !== 'value') return true;
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

function lineOfExport({ source }: AuthorProgram, name: string): number {
  const lines = source.split('\n');
  const line = lines.findIndex((text) =>
    new RegExp(`\\b(?:function\\*?|const|let)\\s*\\*?\\s*${name}\\b`).test(text),
  );
  return line < 0 ? 1 : line + 1;
}
