// Answers with 40 shared levels, 2^40 values once written out.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let a = [0];
    for (let i = 0; i < 40; i++) a = [a, a];
    return a;
  }
}
