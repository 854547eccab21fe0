// Exports all of a module of Node.
export * from 'node:fs';
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
