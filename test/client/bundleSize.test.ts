import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';

/** Goal 7 of the performance goals: all that is not the editor, of every screen and loaded lazily or not, in kB. */
const PAGE_LIMIT_KB = 150;
const EDITOR_LIMIT_KB = 780;

test('the page and the editor stay within their budgets', { timeout: 120_000 }, async () => {
  const files = await buildClient();
  const isEditor = (name: string): boolean => name.includes('PlainEditor');
  const sizeKb = (chosen: readonly BuiltFile[]): number =>
    chosen.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / 1000;
  const editor = files.filter(({ name }) => isEditor(name));
  expect(editor.map(({ name }) => name.replace(/.*\./, '')).toSorted()).toEqual(['css', 'js']);
  expect(sizeKb(editor)).toBeLessThanOrEqual(EDITOR_LIMIT_KB);
  const page = files.filter(({ name }) => !isEditor(name));
  expect(sizeKb(page)).toBeGreaterThan(50);
  expect(sizeKb(page)).toBeLessThanOrEqual(PAGE_LIMIT_KB);
});

interface BuiltFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

/** Scripts, styles and the page; typefaces are compressed already and load only where their letters stand. */
async function buildClient(): Promise<readonly BuiltFile[]> {
  // Otherwise vitest's own setting would choose React's development build.
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => void vi.unstubAllEnvs());
  const built = await build({
    configFile: new URL('../../vite.config.ts', import.meta.url).pathname,
    root: new URL('../../client', import.meta.url).pathname,
    logLevel: 'error',
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  return outputs
    .flatMap(({ output }) => output)
    .map((file) => ({ name: file.fileName, bytes: file.type === 'chunk' ? file.code : file.source }))
    .filter(({ name }) => /\.(js|css|html)$/.test(name));
}
