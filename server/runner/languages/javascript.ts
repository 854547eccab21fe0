import type { PrepareSource } from './preparedSource.ts';

/** JavaScript goes to V8 as it is. */
export const prepareJavaScript: PrepareSource = (source) => ({ code: source, locate: (place) => place });
