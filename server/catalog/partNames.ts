import { compareTexts } from './compareTexts.ts';
import type { Findings } from './findings.ts';

const PART_NAME = /^(\d\d)-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks that the folders under `parts/` are numbered 02, 03 … without a gap: part 1 is the problem's own folder. */
export function checkPartNames(entries: readonly { readonly name: string }[], findings: Findings): void {
  const names = entries.map((entry) => entry.name).filter((name) => !name.startsWith('.'));
  for (const [index, name] of names.toSorted(compareTexts).entries()) {
    const number = PART_NAME.exec(name)?.[1];
    const wanted = String(index + 2).padStart(2, '0');
    if (number === undefined)
      findings.add(`parts/${name}`, 1, 'a part is called by its number and a name, like 02-expiry');
    else if (number !== wanted)
      findings.add(
        `parts/${name}`,
        1,
        `has the number ${number}; parts run from 02, so it must be ${wanted}`,
      );
  }
}
