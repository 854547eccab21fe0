import type { Profiler } from 'node:inspector';
import type { HeldStack } from './loopReport.ts';

/** A stretch of time on the profiler's clock, in microseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const STACKS = 3;
const FRAMES = 4;
const IDLE = '(idle)';
const OURS = /(?:server|contract)\/.*$/;

/** Which stacks a profile saw most often in a stretch of time. Those that differ in other people's code alone are one. */
export function findHeldStacks(profile: Profiler.Profile, { from, to }: Stretch): readonly HeldStack[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const counts = new Map<string, { readonly frames: readonly string[]; count: number }>();
  let total = 0;
  let at = profile.startTime;
  for (const [index, node] of (profile.samples ?? []).entries()) {
    at += profile.timeDeltas?.[index] ?? 0;
    if (at < from || at > to || nodes.get(node)?.callFrame.functionName === IDLE) continue;
    const frames = framesFrom(node, nodes, parents);
    const key = frames.join('\n');
    const known = counts.get(key) ?? { frames, count: 0 };
    known.count += 1;
    counts.set(key, known);
    total += 1;
  }
  return [...counts.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, STACKS)
    .map(({ frames, count }) => ({ share: count / total, frames }));
}

function framesFrom(
  innermost: number,
  nodes: ReadonlyMap<number, Profiler.ProfileNode>,
  parents: ReadonlyMap<number, number>,
): readonly string[] {
  const frames: string[] = [];
  for (let node: number | undefined = innermost; node !== undefined; node = parents.get(node)) {
    const frame = nodes.get(node)?.callFrame;
    if (!frame) break;
    if (node === innermost || isOurs(frame.url)) frames.push(nameFrame(frame));
    if (frames.length === FRAMES) break;
  }
  return frames;
}

function isOurs(url: string): boolean {
  return OURS.test(url) && !url.includes('/node_modules/');
}

/** Names a file of ours from the repository's folder on, so that no path of the machine is shown. */
function nameFrame({ functionName, url, lineNumber }: Profiler.ProfileNode['callFrame']): string {
  const name = functionName === '' ? 'anonymous' : functionName;
  const file = isOurs(url) ? OURS.exec(url)?.[0] : undefined;
  return file === undefined ? name : `${name} (${file}:${lineNumber + 1})`;
}
