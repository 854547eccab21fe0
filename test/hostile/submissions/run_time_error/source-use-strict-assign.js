// Assigns to an undeclared name under its own directive.
'use strict';
undeclared = 1;
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
