// Sleeps for ever on shared memory, which is not there.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}
