import { test } from 'vitest';
import { write } from './editorActions.ts';
import { useChromium } from './openChromium.ts';
import { openCuttableProxy, type CuttableProxy } from './openCuttableProxy.ts';
import { openScene } from './openScene.ts';
import { RIGHT, SLOW } from './solutions.ts';

const chromium = useChromium();

test('a server that restarts in the middle of a submission still delivers the verdict', async () => {
  const { page, killServer, restartServer } = await openScene(chromium());
  await write(page, SLOW);
  await page.keyboard.press('Control+Shift+Enter');
  await page
    .getByText(/^Sample 1/)
    .first()
    .waitFor();
  await page
    .getByText(/^Passed/)
    .first()
    .waitFor();
  await killServer();
  await page.getByText('Reconnecting…').waitFor();
  await restartServer();
  await page.getByText('Accepted', { exact: true }).waitFor();
  await page.getByText('Connected').waitFor();
  await page.getByRole('tab', { name: 'Submissions 1' }).waitFor();
});

test('a dropped event stream in the middle of a submission loses no verdict', async () => {
  let proxy: CuttableProxy | undefined;
  const { page } = await openScene(chromium(), {
    between: async (address) => {
      proxy = await openCuttableProxy(address);
      return proxy.address;
    },
  });
  await write(page, SLOW);
  await page.keyboard.press('Control+Shift+Enter');
  await page
    .getByText(/^Passed/)
    .first()
    .waitFor();
  proxy?.cut();
  await page.getByText('Accepted', { exact: true }).waitFor();
  await page.getByText('Connected').waitFor();
});

test('a page reloaded in the middle of a submission shows it on', async () => {
  const { page } = await openScene(chromium());
  await write(page, SLOW);
  await page.keyboard.press('Control+Shift+Enter');
  await page
    .getByText(/^Passed/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByText('Accepted', { exact: true }).waitFor();
});

test('while one is judged, another cannot be sent by mistake', async () => {
  const { page } = await openScene(chromium());
  await write(page, SLOW);
  await page.keyboard.press('Control+Shift+Enter');
  await page
    .getByRole('button', { name: /^Submit/ })
    .and(page.locator('[aria-disabled="true"]'))
    .waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Accepted', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Submissions 1' }).waitFor();
});

test('a submission that cannot be sent loses nothing and says what to do', async () => {
  const { page, killServer, restartServer } = await openScene(chromium());
  await write(page, RIGHT);
  await killServer();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('alert').getByText('The server does not answer').waitFor();
  await restartServer();
  await page.getByText('Connected').waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Accepted', { exact: true }).waitFor();
});

test('a full queue says when to try again', async () => {
  const { page } = await openScene(chromium());
  await write(page, RIGHT);
  await page.route('**/api/submissions', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      headers: { 'Retry-After': '5' },
      json: {
        type: 'urn:dryrun:error:queue_full',
        title: '',
        status: 429,
        detail: 'Full.',
        code: 'queue_full',
        position: 201,
      },
    }),
  );
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('alert').getByText('Try again in 5 s.').waitFor();
});

test('a list that cannot be read says so and comes back', async () => {
  const { page, killServer, restartServer } = await openScene(chromium(), { path: '/' });
  await page.getByRole('table').waitFor();
  await page.route('**/api/problems', (route) => route.abort());
  await page.reload();
  await page.getByText('The server does not answer').waitFor();
  await page.unroute('**/api/problems');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('table').waitFor();
  await killServer();
  await page.getByText('Reconnecting…').waitFor();
  await restartServer();
  await page.getByText('Connected').waitFor();
  await page.getByRole('table').waitFor();
});
