// Throws an error with hundreds of megabytes of message and stack and a long chain of causes.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    Error.stackTraceLimit = Infinity;
    let e = new Error('x'.repeat(1e8));
    for (let i = 0; i < 1e5; i++) e = new Error('m', { cause: e });
    e.message = 'y'.repeat(2e8);
    e.stack = 'z'.repeat(2e8);
    throw e;
  }
}
