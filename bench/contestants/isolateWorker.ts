/**
 * Judges in this process, in the straightforward way that the design takes as its measure: a fresh isolate a
 * submission; the driver (with its lockdown) and the solution compiled once in it; a fresh context a testcase, in which
 * the driver runs first, then the solution, then the operations in one call. The driver is Dryrun's own, so that like
 * is compared with like; all else is written out here, so that this row stays what it is when the runner changes.
 *
 * The testcases were written out for the guest once, at start. No process boundary, no limits but the isolate's own.
 */
import ivm from 'isolated-vm';
import { guestSource } from '../../server/runner/child/guestSource.ts';
import { caseMessage } from '../../server/runner/host/caseMessage.ts';
import { makeLruWork } from '../lruWork.ts';
import { serveRequests } from './serveRequests.ts';

const HEAP_MIB = 70;
const TIMEOUT_MS = 1000;

type Drive = ivm.Reference<(command: string, payload: unknown) => string>;

const { cases, expected } = makeLruWork();
const tasks = cases.map((one) => caseMessage(one, '').guestTask);
const driverText = guestSource();
const driverCache = cacheDriver();

serveRequests((source) => {
  const isolate = new ivm.Isolate({ memoryLimit: HEAP_MIB });
  try {
    const driver = isolate.compileScriptSync(driverText, { ...(driverCache && { cachedData: driverCache }) });
    const solution = isolate.compileScriptSync(`"use strict";\n${source}`);
    const fetchEntry = isolate.compileScriptSync('LRUCache');
    const isRight = tasks.every((task, index) => {
      const context = isolate.createContextSync();
      const drive = driver.runSync(context, { reference: true }) as Drive;
      drive.applySync(undefined, ['prepare', task]);
      solution.runSync(context, { timeout: TIMEOUT_MS });
      const entry = fetchEntry.runSync(context, { reference: true });
      const answer = drive.applySync(undefined, ['run', entry.derefInto()], { timeout: TIMEOUT_MS });
      context.release();
      return answer === `A${expected[index]}`;
    });
    return isRight ? 'accepted' : 'wrong_answer';
  } finally {
    isolate.dispose();
  }
});

function cacheDriver(): ivm.ExternalCopy<ArrayBuffer> | undefined {
  const isolate = new ivm.Isolate({ memoryLimit: 16 });
  const compiled = isolate.compileScriptSync(driverText, { produceCachedData: true });
  isolate.dispose();
  return (compiled as ivm.Script & ivm.CachedDataResult).cachedData;
}
