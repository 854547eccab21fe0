// Answers with an object whose `toJSON` would write another value at each reading.
let n = 0;
class LRUCache {
  get() {
    return {
      toJSON() {
        return [1, 770202, -1, 880303][n++];
      },
    };
  }
  put() {}
}
