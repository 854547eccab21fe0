import { z } from 'zod';
import { ANSWER_LIMITS } from '#contract/limits.ts';
import { PROGRAM_NAMES } from '../child/guest/authorTask.ts';
import { AUTHOR_VALUE_CHARS, type Reply } from '../protocol.ts';

const shortText = z.string().max(2000);
const place = z.object({ line: z.int().min(1), column: z.int().min(0) }).nullable();
const answerText = z.string().max(2 * ANSWER_LIMITS.chars);

const ending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered'), text: answerText }),
  z.object({
    kind: z.literal('threw'),
    error: z.object({ name: shortText, message: shortText, place }),
    results: answerText,
  }),
  z.object({ kind: z.literal('never_settled') }),
  z.object({ kind: z.literal('no_entry'), message: shortText }),
  z.object({ kind: z.literal('time_limit'), waited: z.boolean() }),
  z.object({ kind: z.literal('memory_limit') }),
  z.object({ kind: z.literal('output_limit'), what: shortText }),
  z.object({ kind: z.literal('harness_failed'), message: shortText }),
]);

const authorAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), text: z.string().max(2 * AUTHOR_VALUE_CHARS) }),
  z.object({
    kind: z.literal('failed'),
    program: z.enum(PROGRAM_NAMES),
    line: z.int().min(1).nullable(),
    message: shortText,
  }),
]);

const usage = { cpuMs: z.number().min(0), wallMs: z.number().min(0) };

const reply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('compile_failure'), message: shortText, place }),
  z.object({ type: z.literal('again'), index: z.int().min(0) }),
  z.object({ type: z.literal('prepared'), index: z.int().min(0) }),
  z.object({
    type: z.literal('outcome'),
    index: z.int().min(0),
    ending,
    ...usage,
    console: z.string().max(ANSWER_LIMITS.chars + 1024),
  }),
  z.object({ type: z.literal('author_answer'), index: z.int().min(0), answer: authorAnswer }),
  z.object({ type: z.literal('finished'), isFit: z.boolean() }),
]);

/** Reads one line from a runner process; null: it is no reply, and the process must not be believed any more. */
export function parseReply(line: string): Reply | null {
  try {
    return reply.parse(JSON.parse(line));
  } catch {
    // Whatever is wrong with it, it came from beside hostile code, and the caller kills the process for it.
    return null;
  }
}
