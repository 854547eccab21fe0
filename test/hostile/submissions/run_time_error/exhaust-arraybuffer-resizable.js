// Resizes a buffer to 3 GB; buffers here cannot be resized, so it calls what is not there.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const b = new ArrayBuffer(8, { maxByteLength: 3e9 });
    b.resize(3e9);
    new Uint8Array(b).fill(1);
    return 1;
  }
}
