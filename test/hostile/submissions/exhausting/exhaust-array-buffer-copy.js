// Copies a buffer of 100 MB into an array item by item.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const b = new ArrayBuffer(1e8);
    let v = new Array(b.byteLength),
      a = new Uint8Array(b),
      i = v.length;
    while (i--) v[i] = a[i];
    return 1;
  }
}
