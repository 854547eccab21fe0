import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import lockfile from '../../package-lock.json' with { type: 'json' };
import { root, runtimeStage } from './containerFiles.ts';
import { copiedPaths } from './parseDockerfile.ts';

/** The user of the image. */
const USER_ID = 10_001;

export interface ImageFolder {
  readonly folder: string;
  /** What is /app in the image. */
  readonly app: string;
  /** What is /data in the image. */
  readonly data: string;
  /** What is /usr/local/bin in the image, with the pinned Node and nothing else. */
  readonly bin: string;
  /** Who the server is; null: whoever runs the tests, who is not root and cannot choose. */
  readonly userId: number | null;
}

/** Folders of the packages that `npm prune --omit=dev` leaves; the Dockerfile moves the pinned Node elsewhere. */
function productionPackages(): readonly string[] {
  const locked: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>> =
    lockfile.packages;
  return Object.entries(locked)
    .filter(([path, { dev }]) => path !== '' && dev !== true && !basename(path).startsWith('node-linux-'))
    .map(([path]) => path)
    .filter((path) => path.lastIndexOf('node_modules/') === 0 && existsSync(join(root, path)));
}

/** Lays out in a temporary folder what the image would hold: the files that the Dockerfile copies, and a built client. */
export function layOutImage(): ImageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-image-'));
  chmodSync(folder, 0o755);
  const [app, data, bin] = [join(folder, 'app'), join(folder, 'data'), join(folder, 'bin')];
  for (const made of [app, bin]) mkdirSync(made);
  copyFileSync(process.execPath, join(bin, 'node'), constants.COPYFILE_FICLONE);
  for (const path of ['package.json', ...productionPackages(), ...copiedPaths(runtimeStage())]) {
    cpSync(join(root, path), join(app, path), { recursive: true });
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const outFolder = join(app, 'dist/client');
  // Without vitest's NODE_ENV, which would choose React's development build.
  const env = { PATH: process.env['PATH'] };
  execFileSync(process.execPath, [vite, 'build', '--outDir', outFolder, '--logLevel', 'error'], {
    cwd: root,
    env,
  });

  mkdirSync(data, { mode: 0o700 });
  const userId = process.getuid?.() === 0 ? USER_ID : null;
  if (userId !== null) chownSync(data, userId, userId);
  return { folder, app, data, bin, userId };
}
