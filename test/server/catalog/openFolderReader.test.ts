import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openFolderReader, type FolderReader } from '../../../server/catalog/openFolderReader.ts';
import { fillFolder, makeFolder, PROGRAM_PROBLEM } from './problemFolders.ts';

interface Opened {
  readonly reader: FolderReader;
  readonly changed: readonly string[];
}

/** Ends when it is asked for `end`, and tells of `begun` when it begins. */
const ENDING_THREAD = new URL('./endingThread.ts', import.meta.url);

function open(folder: string, thread?: URL): Opened {
  const changed: string[] = [];
  const reader = openFolderReader({
    folder,
    driverVersion: '1',
    cacheFolder: null,
    onChange: (slugs) => changed.push(...slugs),
    onFault: () => undefined,
    ...(thread && { thread }),
  });
  onTestFinished(() => reader.close());
  return { reader, changed };
}

test('folders are answered in the order in which they were asked for', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const { reader } = open(folder);
  const [there, gone, again] = await Promise.all(['echo', 'gone', 'echo'].map((slug) => reader.read(slug)));
  expect(there).toMatchObject({
    kind: 'present',
    loaded: expect.stringContaining('"slug":"echo"') as string,
  });
  expect(gone).toEqual({ kind: 'absent' });
  expect(again).toEqual(there);
});

test('a folder over which the thread ends is an error, and the others are read in another thread', async () => {
  const { reader } = open(await makeFolder(), ENDING_THREAD);
  const [ended, ...others] = await Promise.allSettled(
    ['end', 'echo', 'echo'].map((slug) => reader.read(slug)),
  );
  expect(ended).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('ended') as string },
  });
  const absent = { status: 'fulfilled', value: { kind: 'absent' } };
  expect(others).toEqual([absent, absent]);
  expect(await reader.read('echo')).toEqual({ kind: 'absent' });
});

test('changes are told of after the thread ended, although nothing was asked for', async () => {
  const { reader, changed } = open(await makeFolder(), ENDING_THREAD);
  await expect(reader.read('end')).rejects.toThrow('ended');
  await vi.waitFor(() => expect(changed).toEqual(['begun', 'begun']), { timeout: 20_000, interval: 50 });
});

test('a closed reader refuses, and so does it what was under way', async () => {
  const { reader } = open(await makeFolder());
  const underWay = reader.read('echo');
  await Promise.all([expect(underWay).rejects.toThrow('closed'), reader.close()]);
  await expect(reader.read('echo')).rejects.toThrow('closed');
});
