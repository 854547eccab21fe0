// TypeScript that refers to files, declares globals and has a namespace, which is refused.
/// <reference path="/etc/passwd" />
import type { X } from '/etc/passwd';
declare global {
  interface Array<T> {
    x: T;
  }
}
namespace N {
  export const a = 1;
}
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
