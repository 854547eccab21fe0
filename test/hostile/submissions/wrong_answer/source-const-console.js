// Declares names of built-ins, and names that a driver may use, at top level.
const console = { log() {} };
let globalThis = {};
let JSON = { stringify: () => 'x' };
let Array = 0;
let Object = 0;
let Reflect = 0;
let run = 0,
  logs = 0,
  driver = 0,
  target = 0;
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
