/** The longest source that is judged, in UTF-8 bytes. Over it: `compile_error` on the command line, 413 from the API. */
export const SOURCE_LIMIT_BYTES = 64 * 1024;

/** How many custom testcases one run may carry. Over it: 422. */
export const CUSTOM_CASES_LIMIT = 10;

/** The longest text of one custom testcase (input or expectation), in UTF-16 code units. Over it: 422. */
export const CUSTOM_CASE_CHARS_LIMIT = 32 * 1024;

/** Bounds of one testcase's answer; over any of them the verdict is `output_limit_exceeded`. */
export const ANSWER_LIMITS = {
  /** Characters of the encoded answer, in UTF-16 code units. */
  chars: 16 * 1024 * 1024,
  /** Values of any kind, counted with their containers. */
  nodes: 2_000_000,
  /** Containers inside containers. */
  depth: 200,
} as const;
