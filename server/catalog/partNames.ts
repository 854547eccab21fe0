import { compareTexts } from './compareTexts.ts';
import type { Findings } from './findings.ts';
import { PART_NAME } from './folderLayout.ts';
import { followUp, type PartFolder } from './partFolder.ts';

/**
 * The follow-ups in their order: the folders under `parts/`, numbered 02, 03 … without a gap, since part 1 is the
 * problem's own folder.
 *
 * @param names of folders below `parts/`.
 */
export function followUps(names: readonly string[], findings: Findings): readonly PartFolder[] {
  const parts: PartFolder[] = [];
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
    if (number !== undefined) parts.push(followUp(parts.length + 2, name));
  }
  return parts;
}
