import { defineConfig } from 'vitest/config';
import { findChromium } from './server/doctor/findChromium.ts';

/** Those that drive a real browser; test/globalSetup.ts says so when they are left out. */
const BROWSER_TESTS = 'test/e2e/**/*.test.ts';
const HOSTILE_TESTS = 'test/hostile/**/*.test.ts';
const PROBLEM_TESTS = 'test/problems/**/*.test.ts';

const browserProject = {
  test: {
    name: 'e2e',
    include: [BROWSER_TESTS],
    fileParallelism: false,
    // Some look at a page in a dozen states, on machines that have other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    sequence: { groupOrder: 4 },
  },
};

export default defineConfig({
  test: {
    pool: 'forks',
    globalSetup: ['test/globalSetup.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [BROWSER_TESTS, HOSTILE_TESTS, PROBLEM_TESTS],
          // Some judge through real processes, on machines whose cores are busy with the other tests.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One file at a time, after the rest: each keeps a whole pool of processes busy.
        test: {
          name: 'hostile',
          include: [HOSTILE_TESTS],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // After those, for the same reason; CPU times are measured too.
        test: { name: 'problems', include: [PROBLEM_TESTS], sequence: { groupOrder: 3 } },
      },
      ...(findChromium(process.env) === null ? [] : [browserProject]),
    ],
  },
});
