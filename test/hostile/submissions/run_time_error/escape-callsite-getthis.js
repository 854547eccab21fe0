// Installs a stack formatter to reach the callers' receivers; that property is frozen, so installing throws.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-callsite-getthis', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
function probe() {
  const o = {};
  const old = Error.prepareStackTrace;
  let r = [];
  Error.prepareStackTrace = (_, c) => c;
  Error.captureStackTrace(o);
  const cs = o.stack;
  Error.prepareStackTrace = old;
  for (const c of Array.isArray(cs) ? cs : []) {
    for (const m of ['getThis', 'getFunction'])
      try {
        const v = c[m]();
        if (v && v.process) reportEscape(v.process);
        const p =
          v && v.constructor && v.constructor.constructor('return typeof process==="object"&&process')();
        if (p) reportEscape(p);
      } catch (e) {
        if (e.message === 'ESCAPED') throw e;
      }
  }
}
probe();
class LRUCache {
  constructor() {
    probe();
  }
  get() {
    probe();
    return 0;
  }
  put() {
    probe();
  }
}
