import { Worker } from 'node:worker_threads';
import type { FolderReading, ReaderMessage, ReaderSettings, ReadRequest } from './readerMessages.ts';

export interface FolderReaderSettings extends ReaderSettings {
  /** These folders may hold something else now. */
  readonly onChange: (slugs: readonly string[]) => void;
  /** A sentence for the log. */
  readonly onFault: (message: string) => void;
}

/** Reads problem folders in a thread of its own, and tells of changes in them. */
export interface FolderReader {
  /** @throws Error when the thread ended over it; the next folder is read in a new one. */
  read(slug: string): Promise<FolderReading>;
  close(): Promise<void>;
}

/** More than any folder takes whose files have the sizes that are read. */
const HEAP_LIMIT_MIB = 768;

/** Before a thread that ended is followed by another, unless a folder is to be read at once. */
const RESTART_MS = 1_000;

interface Waiting {
  readonly resolve: (reading: FolderReading) => void;
  readonly reject: (error: Error) => void;
}

export function openFolderReader({ onChange, onFault, ...settings }: FolderReaderSettings): FolderReader {
  let thread: Worker | null = null;
  let isClosed = false;
  let restarting: NodeJS.Timeout | undefined;
  let waiting: Waiting[] = [];

  const onMessage = (message: ReaderMessage): void => {
    if (message.kind === 'read') waiting.shift()?.resolve(message.reading);
    else if (message.kind === 'changed') onChange(message.slugs);
    else onFault(message.message);
  };

  /** What a thread was asked for ends with it; the folder that ended it must not take the next thread along. */
  const onEnd = (ended: Worker, error: Error): void => {
    if (thread !== ended) return;
    thread = null;
    // Changes are to be noticed although nothing is asked for.
    if (!isClosed) restarting = setTimeout(() => (thread ??= start()), RESTART_MS);
    const lost = waiting;
    waiting = [];
    for (const { reject } of lost) reject(error);
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./readerThread.ts', import.meta.url), {
      workerData: settings,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MIB },
    });
    started.on('message', onMessage);
    started.on('error', (error) => onEnd(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => onEnd(started, new Error(`The thread that reads problems ended (${code})`)));
    return started;
  };

  thread = start();
  return {
    read: (slug) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('The reader of problems is closed'));
        thread ??= start();
        waiting.push({ resolve, reject });
        thread.postMessage({ slug } satisfies ReadRequest, []);
      }),
    close: async () => {
      isClosed = true;
      clearTimeout(restarting);
      const ending = thread;
      if (ending) onEnd(ending, new Error('The reader of problems is closed'));
      await ending?.terminate();
    },
  };
}
