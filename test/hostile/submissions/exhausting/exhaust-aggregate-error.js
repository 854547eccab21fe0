// Throws an error that holds a hundred thousand errors.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    throw new AggregateError(
      Array.from({ length: 1e5 }, (_, i) => new Error('e' + i)),
      'big',
    );
  }
}
