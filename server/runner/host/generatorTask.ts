import type { GeneratorCall } from '#contract/testcase.ts';
import type { GeneratorTask } from '../child/guest/authorTask.ts';
import { seedWords } from './seedWords.ts';

/** A generator with the words that its name and seed decide: wherever it runs, it gives the same. */
export function generatorTask(generator: GeneratorCall): GeneratorTask {
  return { ...generator, words: seedWords(`${generator.name}/${generator.seed}`) };
}
