// Answers with conversions that never end, if anybody calls them.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const f = () => {
      for (;;);
    };
    return { toJSON: f, toString: f, valueOf: f };
  }
}
