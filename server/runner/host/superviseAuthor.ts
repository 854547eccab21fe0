import type { AuthorMessage, AuthorReply } from '../protocol.ts';
import type { ProcessMeter } from './processMeter.ts';
import type { Death, RunnerProcess } from './runnerProcess.ts';
import { watchProcess, type WatchLimits } from './watchProcess.ts';

/** How one author message went: every call was answered, or the process is gone. */
export type AuthorEnd = { readonly kind: 'finished' } | { readonly kind: 'died'; readonly death: Death };

/**
 * Sends an author message to a process and watches over it until it is finished or dead. As with candidates' programs,
 * the limits that count are enforced here.
 *
 * @param onAnswer false: it is no answer, and the process is killed as one that broke the protocol.
 */
export function superviseAuthor(
  deps: { readonly meter: ProcessMeter; readonly limits: WatchLimits },
  runner: RunnerProcess,
  message: AuthorMessage,
  onAnswer: (answer: AuthorReply) => boolean,
  signal: AbortSignal | undefined,
): Promise<AuthorEnd> {
  const { meter, limits } = deps;
  return new Promise((resolve) => {
    let next = 0;
    const residentAtStart = meter.residentMiB(runner.pid) ?? 0;
    const watch = watchProcess(
      { meter, limits },
      runner.pid,
      () => {
        const call = message.calls[next];
        return call
          ? {
              cpuMs: call.cpuLimitMs + limits.cpuSlackMs,
              residentMiB: residentAtStart + 2 * call.heapLimitMiB + limits.residentSlackMiB,
            }
          : null;
      },
      (reason) => runner.kill(reason),
    );
    const abort = (): void => runner.kill('aborted');
    signal?.addEventListener('abort', abort, { once: true });
    const end = (result: AuthorEnd): void => {
      watch.stop();
      signal?.removeEventListener('abort', abort);
      if (result.kind === 'finished') runner.listen(null);
      resolve(result);
    };
    runner.listen({
      onReply: (reply) => {
        if (reply.type === 'author_answer' && reply.index === next && onAnswer(reply.answer)) {
          next += 1;
          watch.restart();
        } else if (reply.type === 'finished' && next > 0) {
          if (!reply.isFit) runner.kill('retired');
          end({ kind: 'finished' });
        } else runner.kill('malformed');
      },
      onDeath: (death) => end(next === message.calls.length ? { kind: 'finished' } : { kind: 'died', death }),
    });
    if (signal?.aborted) abort();
    else runner.send(message);
  });
}
