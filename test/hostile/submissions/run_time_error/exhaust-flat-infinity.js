// Flattens, then writes out, an array nested a hundred thousand deep.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let a = [];
    for (let i = 0; i < 1e5; i++) a = [a];
    try {
      a.flat(Infinity);
    } catch {}
    return String(a);
  }
}
