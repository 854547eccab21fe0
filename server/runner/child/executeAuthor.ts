import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuthorMessage, Reply } from '../protocol.ts';
import { AuthorIsolate } from './authorIsolate.ts';
import type { CompiledDriver } from './isolate.ts';

/**
 * Executes the calls of one author message in order, telling each answer as soon as it is known.
 *
 * @returns whether the process may be used again.
 */
export async function executeAuthor(
  deps: { readonly realm: CompiledDriver; readonly send: (reply: Reply) => Promise<void> },
  { programs, calls }: AuthorMessage,
): Promise<boolean> {
  let isolate: AuthorIsolate | null = null;
  try {
    for (const [index, call] of calls.entries()) {
      if (isolate?.heapLimitMiB !== call.heapLimitMiB) {
        isolate?.dispose();
        isolate = new AuthorIsolate(deps.realm, programs, call.heapLimitMiB);
      }
      await deps.send({ type: 'author_answer', index, answer: isolate.ask(call) });
      if (!isolate.isUsable) return false;
      await nextTurn();
    }
    return true;
  } finally {
    isolate?.dispose();
  }
}
