// Joins strings past the greatest length there is.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let s = 'x'.repeat(2 ** 28);
    const a = [];
    for (;;) a.push(s + a.length + s);
  }
}
