import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../errors.ts';
import type { BrokenProblem, Catalog, PreparedProblem, PrepareProblem } from './catalog.ts';
import { compareTexts } from './compareTexts.ts';
import { openFolderReader } from './openFolderReader.ts';
import type { AuthoredProblem, Problem } from './problem.ts';
import type { ReaderSettings, SentFinding } from './readerMessages.ts';
import { openSlugQueue } from './slugQueue.ts';

export interface CatalogSettings extends ReaderSettings {
  readonly prepare: PrepareProblem;
  /** Told of each folder that is left out, whenever it was read. */
  readonly onBroken: (broken: BrokenProblem) => void;
  /** Told of what is our own fault, for the log. */
  readonly onFault: (error: unknown) => void;
}

/** Folders read and prepared at once, and while somebody waits for one. */
const LANES = 2;
const LANES_FOR_FIRST = 4;

/** A fault of ours is mostly a process that could not be started. */
const PREPARE_TRIES = 3;
const PREPARE_PAUSE_MS = 1_000;

/** What is known of one folder; neither `problem` nor `broken` before it was read. */
interface Folder {
  readonly slug: string;
  isRead: boolean;
  problem: Problem | undefined;
  broken: BrokenProblem | undefined;
  /** Of what was found in it. */
  filesHash: string | undefined;
  /** Ends the reading and preparing that is under way. */
  underWay: AbortController | undefined;
  readonly waiting: PromiseWithResolvers<Problem | undefined>[];
}

/**
 * Returns as soon as the folders are known by name; they are read in the background, those that somebody waits for
 * first. A problem stays in the list until what its folder holds now is ready, and who holds a `Problem` keeps it as it
 * was. `whenRead` is rejected when the catalog is closed before.
 *
 * @throws Error when the folder itself cannot be read: that is the operator's mistake, not an author's.
 */
export async function openCatalog(settings: CatalogSettings): Promise<Catalog> {
  const { folder, driverVersion, cacheFolder, prepare, onBroken, onFault } = settings;
  const folders = new Map<string, Folder>();
  for (const slug of await listSlugs(folder)) folders.set(slug, unreadFolder(slug));
  const closing = new AbortController();
  let sorted: readonly Problem[] | null = null;

  const settle = (known: Folder, found: Partial<Pick<Folder, 'problem' | 'broken' | 'filesHash'>>): void => {
    const { problem, broken, filesHash } = found;
    Object.assign(known, { problem, broken, filesHash, isRead: true });
    sorted = null;
    if (broken) onBroken(broken);
    for (const { resolve } of known.waiting.splice(0)) resolve(problem);
  };

  const readFolder = async (known: Folder, signal: AbortSignal): Promise<void> => {
    const { slug } = known;
    const reading = await reader.read(slug);
    signal.throwIfAborted();
    if (reading.kind === 'absent') {
      folders.delete(slug);
      return settle(known, {});
    }
    const { filesHash } = reading;
    if (known.filesHash === filesHash) return;
    const loaded = readLoaded(reading.loaded);
    const prepared = 'ok' in loaded ? await prepareSurely(prepare, loaded.ok, signal) : loaded;
    signal.throwIfAborted();
    if ('ok' in prepared) settle(known, { problem: prepared.ok, filesHash });
    else settle(known, { broken: { slug, findings: prepared.findings }, filesHash });
  };

  const queue = openSlugQueue({
    lanes: LANES,
    lanesForFirst: LANES_FOR_FIRST,
    run: async (slug) => {
      const known = folders.get(slug) ?? unreadFolder(slug);
      folders.set(slug, known);
      const underWay = new AbortController();
      known.underWay = underWay;
      const signal = AbortSignal.any([underWay.signal, closing.signal]);
      try {
        await readFolder(known, signal);
      } catch (error) {
        // Its folder changed, and it is in the queue again; or the catalog is closed.
        if (signal.aborted) return;
        onFault(error);
        settle(known, { broken: { slug, findings: [new ProblemError('problem.yaml', 1, OUR_FAULT)] } });
      }
    },
  });

  const reader = openFolderReader({
    folder,
    driverVersion,
    cacheFolder,
    onChange: (slugs) => {
      for (const slug of slugs) {
        const known = folders.get(slug);
        if (known && !known.isRead && queue.has(slug)) continue;
        known?.underWay?.abort(new Error('The folder changed'));
        // Whoever changed it is looking.
        queue.addFirst(slug);
      }
    },
    onFault: (message) => onFault(new Error(message)),
  });

  for (const slug of folders.keys()) queue.add(slug);
  return {
    list: () => (sorted ??= bySlug(Array.from(folders.values(), ({ problem }) => problem))),
    find: (slug) => folders.get(slug)?.problem,
    whenRead: (slug) => {
      const known = folders.get(slug);
      if (!known || known.isRead) return Promise.resolve(known?.problem);
      if (queue.has(slug)) queue.addFirst(slug);
      const waiting = Promise.withResolvers<Problem | undefined>();
      known.waiting.push(waiting);
      return waiting.promise;
    },
    broken: () => bySlug(Array.from(folders.values(), ({ broken }) => broken)),
    isReading: () => Array.from(folders.values()).some(({ isRead }) => !isRead),
    close: async () => {
      queue.close();
      closing.abort(new Error('The catalog is closed'));
      for (const { waiting } of folders.values())
        for (const { reject } of waiting) reject(new Error('The catalog is closed'));
      folders.clear();
      sorted = null;
      await reader.close();
    },
  };
}

const OUR_FAULT =
  'this is not the author’s mistake: it could not be read or prepared (see the log); it is tried again when a file of the folder changes';

function unreadFolder(slug: string): Folder {
  return {
    slug,
    isRead: false,
    problem: undefined,
    broken: undefined,
    filesHash: undefined,
    underWay: undefined,
    waiting: [],
  };
}

async function listSlugs(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith('.'))
      .toSorted(compareTexts);
  } catch (error) {
    throw new Error(`The folder of problems cannot be read: ${folder}`, { cause: error });
  }
}

/** What our own thread wrote. */
function readLoaded(
  text: string,
): { readonly ok: AuthoredProblem } | { readonly findings: readonly ProblemError[] } {
  const loaded = JSON.parse(text) as
    { readonly ok: AuthoredProblem } | { readonly findings: readonly SentFinding[] };
  if ('ok' in loaded) return loaded;
  return {
    findings: loaded.findings.map(({ file, line, message }) => new ProblemError(file, line, message)),
  };
}

async function prepareSurely(
  prepare: PrepareProblem,
  problem: AuthoredProblem,
  signal: AbortSignal,
): Promise<PreparedProblem> {
  for (let attempt = 1; ; attempt++)
    try {
      return await prepare(problem, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === PREPARE_TRIES) throw error;
      await sleep(PREPARE_PAUSE_MS, undefined, { signal });
    }
}

function bySlug<T extends { readonly slug: string }>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item) => item !== undefined).toSorted((a, b) => compareTexts(a.slug, b.slug));
}
