import type { Decoder, RefPlace } from './decodeValue.ts';
import type { GuestTask } from './guestTask.ts';
import type { GuestObjects, LiveStep } from './steps.ts';

/** Makes the source of steps that the testcase writes in full. Run before the solution is loaded: it decodes them. */
export function makeWrittenSteps(
  { decode, takeRefs }: Decoder,
  task: GuestTask,
  objects: GuestObjects,
): () => LiveStep | null {
  /** By step: where an object belongs that is constructed only while the testcase runs. */
  const refs = { __proto__: null } as unknown as Record<number, RefPlace | null>;
  for (let at = 0; at < task.steps.length; at++) {
    decode(task.steps[at]?.args);
    refs[at] = takeRefs();
  }
  let index = 0;
  return () => {
    if (index >= task.steps.length) return null;
    for (let place = refs[index] ?? null; place; place = place.next)
      place.owner[place.key] = objects[place.object];
    return task.steps[index++] as LiveStep;
  };
}
