// Right: a constructor function with methods on its prototype.
function LRUCache(c) {
  this.c = c;
  this.m = new Map();
}
LRUCache.prototype.get = function (k) {
  if (!this.m.has(k)) return -1;
  const v = this.m.get(k);
  this.m.delete(k);
  this.m.set(k, v);
  return v;
};
LRUCache.prototype.put = function (k, v) {
  this.m.delete(k);
  this.m.set(k, v);
  if (this.m.size > this.c) this.m.delete(this.m.keys().next().value);
};
