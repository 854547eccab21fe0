/**
 * `npm run -s judge -- <slug or folder> <solution file>`: judges a file without a server or a database.
 *
 * Exit 0 accepted, 1 any other verdict of the candidate's, 2 usage or a broken problem, 3 a failure of ours.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { LANGUAGE_ENDINGS, LANGUAGES, type Language } from '#contract/language.ts';
import { expectationCache } from '../catalog/dataCaches.ts';
import { loadProblem } from '../catalog/loadProblem.ts';
import type { AuthoredProblem, Problem } from '../catalog/problem.ts';
import { EMPTY_CACHE, type TextCache } from '../catalog/textCache.ts';
import type { ProblemError } from '../errors.ts';
import { driverVersion } from '../runner/host/driverVersion.ts';
import { exitCodeOfFailure, UsageError } from './commandFailure.ts';
import { callersFolder, findProblemFolder } from './findProblemFolder.ts';
import { judgeFile, type JudgeReport } from './judgeFile.ts';
import { judgeTable } from './judgeTable.ts';
import { openAuthoring } from './openAuthoring.ts';
import { whatJudges } from './whatJudges.ts';

interface Options {
  readonly part?: number;
  readonly language?: Language;
  readonly samples?: true;
  readonly json?: true;
}

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('judge')
    .description('Judges a solution file on every testcase of a problem.')
    .argument('<problem>', 'the slug of a shipped problem, or a folder')
    .argument('<file>', 'the solution')
    .option('--part <number>', "the part to judge (default: the file's, else 1)", readPartNumber)
    .option(
      '--language <language>',
      `${LANGUAGES.join(' or ')} (default: by the file's ending)`,
      readLanguage,
    )
    .option('--samples', 'only the samples')
    .option('--json', 'print one JSON object')
    .exitOverride();
  try {
    command.parse(argv);
    const [problem = '', file = ''] = command.args;
    const options = command.opts<Options>();
    const report = await judge(problem, file, options);
    process.stdout.write(`${options.json ? JSON.stringify(report) : judgeTable(report)}\n`);
    return exitCodeOf(report);
  } catch (error) {
    return exitCodeOfFailure(error);
  }
}

function exitCodeOf(report: JudgeReport): number {
  if (report.verdict === 'accepted') return 0;
  return report.verdict === 'judge_error' ? 3 : 1;
}

async function judge(slugOrFolder: string, file: string, options: Options): Promise<JudgeReport> {
  const folder = await findProblemFolder(slugOrFolder);
  const solution = path.resolve(callersFolder(), file);
  const source = await readSolution(solution, file);
  const language = options.language ?? languageOf(file);
  const problem = requireSound(slugOrFolder, await loadProblem({ folder, driverVersion: driverVersion() }));
  const part = options.part ?? partOf(problem, path.relative(folder, solution));
  if (!problem.parts.some((candidate) => candidate.number === part))
    throw new UsageError(`${problem.slug} has no part ${part}: it has ${problem.parts.length}.`);
  const samplesOnly = options.samples ?? false;
  const { deps, close } = await openAuthoring({ cache: commandCache(process.env['DRYRUN_DATA']) });
  try {
    const prepared = await deps.prepare(whatJudges(problem, part, samplesOnly));
    const whole: Problem = requireSound(slugOrFolder, prepared);
    return await judgeFile(deps, { problem: whole, part, language, source, samplesOnly });
  } finally {
    await close();
  }
}

/** The server's, where it is known; there is no folder that this command may make. */
function commandCache(dataFolder = ''): TextCache {
  if (dataFolder.trim() === '') return EMPTY_CACHE;
  return expectationCache(path.resolve(dataFolder), (error) => {
    process.stderr.write(`What was computed cannot be kept for the next time: ${String(error)}\n`);
  });
}

async function readSolution(solution: string, file: string): Promise<string> {
  try {
    return await readFile(solution, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'is not there'
        : 'cannot be read';
    throw new UsageError(`${file} ${reason}: give the path of a solution file.`, { cause: error });
  }
}

function requireSound<T>(
  slugOrFolder: string,
  read: { readonly ok: T } | { readonly findings: readonly ProblemError[] },
): T {
  if ('ok' in read) return read.ok;
  const findings = read.findings.map((finding) => `${finding.file}:${finding.line}: ${finding.message}`);
  throw new UsageError([`The problem ${slugOrFolder} is broken. Mend this first:`, ...findings].join('\n'));
}

function languageOf(file: string): Language {
  const language = LANGUAGES.find((candidate) => file.endsWith(LANGUAGE_ENDINGS[candidate]));
  if (language) return language;
  const endings = LANGUAGES.map((candidate) => LANGUAGE_ENDINGS[candidate]).join(' or ');
  throw new UsageError(`${file} ends in no language that is known: name it ${endings}, or say --language.`);
}

/** The part whose submissions folder holds the file, else 1. */
function partOf(problem: AuthoredProblem, relative: string): number {
  const unified = relative.split(path.sep).join('/');
  return problem.submissions.find((shipped) => shipped.file === unified)?.part ?? 1;
}

function readPartNumber(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number from 1.');
}

function readLanguage(text: string): Language {
  const language = LANGUAGES.find((candidate) => candidate === text);
  if (language) return language;
  throw new InvalidArgumentError(`It is ${LANGUAGES.join(' or ')}.`);
}
