// Pads and splits strings of half a billion characters.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const a = [];
    for (let i = 0; ; i++) a.push(''.padStart(5e8, 'ab' + i).split('').length);
  }
}
