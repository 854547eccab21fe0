import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Check } from './check.ts';

/** Whether the server could listen where its settings say. */
export async function checkPort(host: string, port: number): Promise<Check> {
  const listener = createServer();
  try {
    listener.listen(port, host);
    await once(listener, 'listening');
  } catch (error) {
    return {
      name: 'port',
      state: 'missing',
      found: `${host}:${port} cannot be listened on: ${(error as Error).message}`,
      mend: `stop what uses it (another Dryrun?), or choose another port with PORT`,
      isNeeded: true,
    };
  }
  listener.close();
  await once(listener, 'close');
  return { name: 'port', state: 'ok', found: `${host}:${port} is free`, mend: '', isNeeded: true };
}
