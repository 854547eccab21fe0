import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Where installers put it outside PATH. */
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to get the browser that the tests drive, in one line. */
export const CHROMIUM_ADVICE =
  'install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH to the program';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there and not executable come to the same: it cannot be started.
    return false;
  }
}

/**
 * Finds a Chromium for the browser tests: the one that `CHROMIUM_PATH` names, else the first on `PATH`, else one in
 * its usual folder. Null: none. A `CHROMIUM_PATH` that cannot be started gives null, never another browser.
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const chosen = environment['CHROMIUM_PATH'] ?? '';
  if (chosen !== '') return isExecutable(chosen) ? chosen : null;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...places, ...APPLICATIONS].find(isExecutable) ?? null;
}
