/**
 * new LRUCache(capacity)    capacity: integer
 * get(key)                  key: integer or string;
 *                           returns the integer stored, -1 if there is none
 * put(key, value)           value: integer; returns nothing
 */
class LRUCache {
  constructor(capacity: number) {
  }

  get(key: number | string): number {
    return -1;
  }

  put(key: number | string, value: number): void {
  }
}
