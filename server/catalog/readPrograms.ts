import type { Findings } from './findings.ts';
import { PROGRAM_FILES } from './folderLayout.ts';
import { readModuleText } from './moduleText.ts';
import type { PartFolder } from './partFolder.ts';
import type { AuthorProgram, AuthorPrograms } from './problem.ts';
import type { ProblemFolder } from './problemFolder.ts';

export const NO_PROGRAMS: AuthorPrograms = {
  generate: null,
  validate: null,
  checker: null,
  oracle: null,
  harness: null,
};

/** The function that each program exports; generate.js exports whatever testcases name. */
const DEMANDED_EXPORTS = {
  validate: 'validate',
  checker: 'check',
  oracle: 'answer',
  harness: 'drive',
} as const;

const GENERATE_IMPORT = `./${PROGRAM_FILES.generate}`;

/**
 * The author's programs in force for a part: its own, and for those it lacks the inherited ones. What its own ones
 * export and import is checked by their text.
 */
export function readPrograms(
  folder: ProblemFolder,
  part: PartFolder,
  inherited: AuthorPrograms,
  findings: Findings,
): AuthorPrograms {
  const own = (name: keyof AuthorPrograms): AuthorProgram | null => {
    const file = `${part.path}${PROGRAM_FILES[name]}`;
    const source = folder.files.get(file)?.text;
    return source === undefined ? null : { file, source };
  };
  const generate = own('generate') ?? inherited.generate;
  const others = (['validate', 'checker', 'oracle', 'harness'] as const).map((name) => {
    const program = own(name);
    if (program) checkModule(program, DEMANDED_EXPORTS[name], generate !== null, findings);
    return [name, program ?? inherited[name]] as const;
  });
  const ownGenerate = own('generate');
  if (ownGenerate) checkModule(ownGenerate, null, false, findings);
  return { ...NO_PROGRAMS, generate, ...Object.fromEntries(others) };
}

function checkModule(
  { file, source }: AuthorProgram,
  demanded: string | null,
  mayImport: boolean,
  findings: Findings,
): void {
  const { exports, imports } = readModuleText(source);
  if (demanded !== null && !exports.has(demanded))
    findings.add(file, 1, `does not export ${demanded}; it must say export function ${demanded}(…)`);
  if (demanded === null && exports.size === 0)
    findings.add(
      file,
      1,
      'exports nothing; it must say export function name({ size, random, seed }) for each generator',
    );
  for (const { from, line } of imports)
    if (from !== GENERATE_IMPORT || demanded === null)
      findings.add(
        file,
        line,
        `imports "${from}"; a program of the author's imports nothing but "${GENERATE_IMPORT}", and that one nothing`,
      );
    else if (!mayImport)
      findings.add(file, line, `imports "${from}", but this part has no ${PROGRAM_FILES.generate}`);
}
