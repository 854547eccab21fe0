import type { Verdict } from '#contract/verdict.ts';

const TIME = 'time_limit_exceeded';
const MEMORY = 'memory_limit_exceeded';
const OUTPUT = 'output_limit_exceeded';
const ERROR = 'run_time_error';
const WRONG = 'wrong_answer';

/**
 * The verdicts of the submissions in `submissions/exhausting`, of which the machine decides: memory may run out
 * before or after time does, and a request for memory that is refused is an error of the program's own.
 */
export const EXHAUSTING: Readonly<Record<string, readonly Verdict[]>> = {
  'exhaust-aggregate-error': [ERROR, TIME, MEMORY],
  'exhaust-array-buffer-copy': [ERROR, TIME, MEMORY],
  'exhaust-array-fill-loop': [TIME, MEMORY],
  'exhaust-arraybuffer-lazy': [ERROR, TIME, MEMORY],
  'exhaust-bigint-pow': [ERROR, TIME, MEMORY, OUTPUT],
  'exhaust-bigint-tostring': [TIME, MEMORY, OUTPUT],
  'exhaust-bound-chain': [ERROR, TIME, MEMORY, WRONG],
  'exhaust-error-giant-stack': [ERROR, TIME, MEMORY],
  'exhaust-heap-swallow': [TIME, MEMORY],
  'exhaust-huge-map': [TIME, MEMORY],
  'exhaust-json-parse-deep': [TIME, MEMORY, OUTPUT],
  'exhaust-json-stringify-deep': [ERROR, TIME, MEMORY],
  'exhaust-loop-generator': [TIME, MEMORY],
  'exhaust-proxy-chain': [ERROR, TIME, MEMORY, WRONG],
  'exhaust-regex-lookbehind-bomb': [ERROR, TIME, MEMORY, WRONG],
  'exhaust-return-dag': [TIME, MEMORY, OUTPUT],
  'exhaust-return-wide-keys': [TIME, MEMORY, OUTPUT, WRONG],
  'exhaust-rope-string': [TIME, MEMORY],
  'exhaust-spread-string': [ERROR, TIME, MEMORY],
  'exhaust-string-pad-flatten': [ERROR, TIME, MEMORY],
  'exhaust-structured-many-isolates': [TIME, MEMORY, WRONG],
  'exhaust-typedarray-sort': [ERROR, TIME, MEMORY],
};
