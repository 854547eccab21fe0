// Redirects names by `with`, which strict code does not have.
with (
  new Proxy(
    {},
    {
      has: (t, k) => k !== 'Proxy' && typeof k === 'string' && k !== 'LRUCache' && k !== 'Symbol',
      get: (t, k) => (k === Symbol.unscopables ? undefined : () => 1),
    },
  )
) {
  globalThis;
}
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
