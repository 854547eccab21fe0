/**
 * The process of the author's programs: like a runner process in everything but what it executes, and never given a
 * candidate's code. See ../protocol.ts for what is said.
 */
import type { Request } from '../protocol.ts';
import { executeAuthor } from './executeAuthor.ts';
import { authorRealmSource } from './guestSource.ts';
import { compileDriver } from './isolate.ts';
import { openRequestSocket } from './requestSocket.ts';

const realm = compileDriver(authorRealmSource());
const { send } = openRequestSocket(receive);

function receive(request: Request): void {
  if (request.type !== 'author') throw new Error(`the author's process executes no ${request.type}`);
  void executeAuthor({ realm, send }, request).then(async (isFit) => {
    await send({ type: 'finished', isFit });
  });
}

await send({ type: 'ready' });
