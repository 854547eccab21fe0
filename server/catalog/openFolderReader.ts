import { Worker } from 'node:worker_threads';
import type { FolderReading, ReaderMessage, ReaderSettings, ReadRequest } from './readerMessages.ts';

export interface FolderReaderSettings extends ReaderSettings {
  /** These folders may hold something else now. */
  readonly onChange: (slugs: readonly string[]) => void;
  /** A sentence for the log. */
  readonly onFault: (message: string) => void;
  /** What the thread runs; default readerThread.ts. */
  readonly thread?: URL;
}

/** Reads problem folders in a thread of its own, and tells of changes in them. */
export interface FolderReader {
  /** @throws Error when the thread ended over it; others are read in a new one. */
  read(slug: string): Promise<FolderReading>;
  close(): Promise<void>;
}

/** More than any folder takes that is not refused for its size. */
const HEAP_LIMIT_MIB = 768;

/** Before a thread that ended is followed by another, unless a folder is to be read at once. */
const RESTART_MS = 1_000;

interface Waiting {
  readonly slug: string;
  readonly resolve: (reading: FolderReading) => void;
  readonly reject: (error: Error) => void;
}

export function openFolderReader({
  onChange,
  onFault,
  thread: threadFile = new URL('./readerThread.ts', import.meta.url),
  ...settings
}: FolderReaderSettings): FolderReader {
  let thread: Worker | null = null;
  let isClosed = false;
  let restarting: NodeJS.Timeout | undefined;
  const waiting: Waiting[] = [];

  const onMessage = (message: ReaderMessage): void => {
    if (message.kind === 'read') waiting.shift()?.resolve(message.reading);
    else if (message.kind === 'changed') onChange(message.slugs);
    else onFault(message.message);
  };

  /** The first that waits is the folder over which the thread ended; the others go to the next thread. */
  const onEnd = (ended: Worker, error: Error): void => {
    if (thread !== ended) return;
    thread = null;
    const culprit = waiting.shift();
    if (culprit) culprit.reject(error);
    else onFault(error.message);
    if (waiting.length > 0) requireThread();
    // Changes are to be noticed although nothing is asked for.
    else restarting = setTimeout(requireThread, RESTART_MS);
  };

  const start = (): Worker => {
    const started = new Worker(threadFile, {
      workerData: settings,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MIB },
    });
    started.on('message', onMessage);
    started.on('error', (error) => onEnd(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => onEnd(started, new Error(`The thread that reads problems ended (${code})`)));
    return started;
  };

  const requireThread = (): Worker => {
    if (thread) return thread;
    clearTimeout(restarting);
    thread = start();
    for (const { slug } of waiting) ask(thread, slug);
    return thread;
  };

  requireThread();
  return {
    read: (slug) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closedError());
        const asked = requireThread();
        waiting.push({ slug, resolve, reject });
        ask(asked, slug);
      }),
    close: async () => {
      isClosed = true;
      clearTimeout(restarting);
      const ending = thread;
      thread = null;
      for (const { reject } of waiting.splice(0)) reject(closedError());
      await ending?.terminate();
    },
  };
}

function ask(thread: Worker, slug: string): void {
  thread.postMessage({ slug } satisfies ReadRequest, []);
}

function closedError(): Error {
  return new Error('The reader of problems is closed');
}
