import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';

/** Whether the client is built. `npm start` builds it itself, where the development packages are installed. */
export function checkClient(clientFolder: string): Check {
  const isFine = existsSync(join(clientFolder, 'index.html'));
  return {
    name: 'client',
    state: isFine ? 'ok' : 'missing',
    found: isFine ? 'built' : 'not built yet',
    mend: isFine ? '' : 'npm start builds it, or npm run build',
    isNeeded: false,
  };
}
