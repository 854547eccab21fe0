// Throws a Proxy whose every trap throws again.
const h = new Proxy(
  {},
  {
    get() {
      return () => {
        throw 1;
      };
    },
  },
);
class LRUCache {
  constructor() {
    throw new Proxy({}, h);
  }
}
