/** Where the files of one part are. */
export interface PartFolder {
  /** 1 is the base, whose files stand in the problem's own folder. */
  readonly number: number;
  /** What the paths of its files begin with: nothing, or `parts/02-expiry/`. */
  readonly path: string;
  /** Its settings: `problem.yaml`, or `parts/02-expiry/part.yaml`. */
  readonly settings: string;
}

export const BASE_PART: PartFolder = { number: 1, path: '', settings: 'problem.yaml' };

/** @param name of the folder below `parts/`. */
export function followUp(number: number, name: string): PartFolder {
  return { number, path: `parts/${name}/`, settings: `parts/${name}/part.yaml` };
}
