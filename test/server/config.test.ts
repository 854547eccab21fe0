import { availableParallelism } from 'node:os';
import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

test('without settings the server is for this machine only', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    allowedHosts: [],
    logLevel: 'info',
    runnerCount: availableParallelism(),
    queueLimit: 500,
    machineFactor: 'measured',
    hasAuthorView: true,
  });
});

test('every setting is read from its variable', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DRYRUN_DATA: '/var/lib/dryrun',
    DRYRUN_PROBLEMS: '/srv/problems',
    DRYRUN_ALLOWED_HOSTS: 'Judge.example, lab-7',
    DRYRUN_LOG_LEVEL: 'warn',
    DRYRUN_RUNNERS: '3',
    DRYRUN_QUEUE_LIMIT: '20',
    DRYRUN_MACHINE_FACTOR: '1.5',
    DRYRUN_AUTHOR_VIEW: 'on',
  });
  expect(config).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    dataFolder: '/var/lib/dryrun',
    problemsFolder: '/srv/problems',
    allowedHosts: ['judge.example', 'lab-7'],
    logLevel: 'warn',
    runnerCount: 3,
    queueLimit: 20,
    machineFactor: 1.5,
    hasAuthorView: true,
  });
});

test('folders are absolute, whatever the settings say', () => {
  const config = readConfig({ DRYRUN_DATA: 'here', DRYRUN_PROBLEMS: './there' });
  for (const folder of [config.dataFolder, config.problemsFolder, config.clientFolder])
    expect(isAbsolute(folder)).toBe(true);
});

test.each(['0.0.0.0', '::', '192.168.1.7', 'judge.example'])(
  'on %s, which others can reach, the view that may quote hidden tests is off',
  (HOST) => {
    expect(readConfig({ HOST }).hasAuthorView).toBe(false);
  },
);

test.each(['127.0.0.1', '127.3.2.1', '::1', 'localhost'])(
  'on %s, which only this machine can reach, that view is on',
  (HOST) => {
    expect(readConfig({ HOST }).hasAuthorView).toBe(true);
  },
);

test('behind a name of its own a server on a loopback address has it off, for others reach it by that', () => {
  expect(readConfig({ DRYRUN_ALLOWED_HOSTS: 'judge.example' }).hasAuthorView).toBe(false);
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DRYRUN_LOG_LEVEL: '' })).toEqual(readConfig({}));
});

test.each([
  ['PORT', '70000'],
  ['PORT', '3000abc'],
  ['PORT', '-1'],
  ['DRYRUN_RUNNERS', '0'],
  ['DRYRUN_RUNNERS', '1.5'],
  ['DRYRUN_QUEUE_LIMIT', '0'],
  ['DRYRUN_MACHINE_FACTOR', '0.5'],
  ['DRYRUN_AUTHOR_VIEW', 'yes'],
  ['DRYRUN_LOG_LEVEL', 'loud'],
  ['DRYRUN_ALLOWED_HOSTS', 'http://judge.example'],
  ['DRYRUN_ALLOWED_HOSTS', 'judge.example:3000'],
])('%s=%s is refused with a message that names both', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(name);
  expect(read).toThrow(value);
  expect(read).toThrow('must be');
});

test('settings cannot be changed', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.allowedHosts)).toBe(true);
});
