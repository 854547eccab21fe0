// Answers with a string made of six million pieces, to be joined by whoever reads it.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let s = '';
    for (let i = 0; i < 3e6; i++) s = 'a' + s + 'b';
    return s;
  }
}
