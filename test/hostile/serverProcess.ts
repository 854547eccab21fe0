import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The server as its users start it, in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** All it wrote to standard output and standard error. */
  readonly logged: () => string;
  /** Asks it to end and waits until it has; also done when the test ends. */
  readonly close: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Starts the server on a free port and waits until it says where it is. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let logged = '';
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  onTestFinished(close);
  const address = await new Promise<string>((resolve, reject) => {
    const take = (text: string): void => {
      logged += text;
      const found = ADDRESS.exec(logged);
      if (found) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    void ended.then(() => reject(new Error(`the server ended at start: ${logged}`)));
  });
  return { address, logged: () => logged, close };
}
