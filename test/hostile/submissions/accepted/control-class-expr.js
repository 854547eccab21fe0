// Right: a class expression in a constant.
const LRUCache = class {
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
};
