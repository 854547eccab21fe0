import type { AuthorRunner } from '../../server/judge/authorRunner.ts';

/** For problems whose testcases no program of the author's has to do with. */
export const noAuthorRunner: AuthorRunner = {
  execute: (_programs, calls) =>
    Promise.reject(new TypeError(`nobody should ${calls.map((call) => call.do).join(', ')}`)),
  close: () => Promise.resolve(),
};
