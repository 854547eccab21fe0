/**
 * `npm run problem verify [slug or folder …]` and `npm run problem new <slug>`: the tools of an author.
 *
 * Exit 0 clean (or written), 1 findings, 2 usage, 3 a failure of ours.
 */
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { measureMachine } from '../judge/machineFactor.ts';
import { exitCodeOfFailure, UsageError } from './commandFailure.ts';
import { callersFolder, findProblemFolder, PROBLEMS_FOLDER, SLUG } from './findProblemFolder.ts';
import { newProblem } from './newProblem.ts';
import { openAuthoring } from './openAuthoring.ts';
import { verifyLines } from './verify/verifyLines.ts';
import { verifyProblem } from './verify/verifyProblem.ts';

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const command = new Command('problem').description('Tools for authors of problems.').exitOverride();
  command
    .command('verify')
    .description('Proves what can be proved of problems; says what is wrong as file:line.')
    .argument('[problems...]', 'slugs of shipped problems, or folders (default: every shipped one)')
    .exitOverride()
    .action(async (problems: string[]) => {
      exitCode = await verify(problems);
    });
  command
    .command('new')
    .description('Writes the folder of a new problem, with blanks to fill in.')
    .argument('<slug>', 'its name: lower-case words joined by hyphens')
    .option('--in <folder>', 'the folder to write it in (default: problems/)')
    .exitOverride()
    .action(async (slug: string, options: { readonly in?: string }) => {
      await create(slug, options.in);
    });
  try {
    await command.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return exitCodeOfFailure(error);
  }
}

async function verify(named: readonly string[]): Promise<number> {
  const folders = await foldersOf(named);
  const { factor: machineFactor, ratio: speedRatio } = measureMachine();
  const { deps, close } = await openAuthoring({ size: availableParallelism() });
  let isClean = true;
  try {
    for (const folder of folders) {
      const report = await verifyProblem({ ...deps, machineFactor, speedRatio }, folder);
      for (const line of verifyLines(report, path.relative(callersFolder(), folder) || '.'))
        process.stdout.write(`${line}\n`);
      isClean &&= report.findings.length === 0;
    }
  } finally {
    await close();
  }
  return isClean ? 0 : 1;
}

async function foldersOf(named: readonly string[]): Promise<readonly string[]> {
  if (named.length === 0) {
    const entries = await readdir(PROBLEMS_FOLDER, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return folders.map((entry) => path.join(PROBLEMS_FOLDER, entry.name)).toSorted();
  }
  const folders: string[] = [];
  for (const name of named) folders.push(await findProblemFolder(name));
  return folders;
}

async function create(slug: string, within: string | undefined): Promise<void> {
  if (!SLUG.test(slug))
    throw new UsageError(
      `${JSON.stringify(slug)} is no slug: use lower-case words joined by hyphens, as in rate-limiter.`,
    );
  const from = callersFolder();
  const folder = path.join(within === undefined ? PROBLEMS_FOLDER : path.resolve(from, within), slug);
  const shown = path.relative(from, folder);
  const written = await newProblem(folder);
  if (!written) throw new UsageError(`${shown} is there already; choose another slug.`);
  process.stdout.write(
    `${shown} is written. Fill in its blanks, which this lists:\n  npm run -s problem verify ${shown}\n`,
  );
}
