import { parentPort } from 'node:worker_threads';
import type { ReaderMessage, ReadRequest } from '../../../server/catalog/readerMessages.ts';

const send = (message: ReaderMessage): void => parentPort?.postMessage(message, []);

send({ kind: 'changed', slugs: ['begun'] });
parentPort?.on('message', ({ slug }: ReadRequest) => {
  if (slug === 'end') process.exit(3);
  send({ kind: 'read', slug, reading: { kind: 'absent' } });
});
