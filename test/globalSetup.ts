import { CHROMIUM_ADVICE, findChromium } from '../server/doctor/findChromium.ts';

/** Says, once a run, that browser tests were left out; where a machine checks the work, that is a failure. */
export default function globalSetup(): void {
  if (findChromium(process.env) !== null) return;
  const line = `Browser tests were left out: no Chromium found; ${CHROMIUM_ADVICE}.`;
  if (process.env['CI'] !== undefined && process.env['CI'] !== '') throw new Error(line);
  process.stderr.write(`${line}\n`);
}
