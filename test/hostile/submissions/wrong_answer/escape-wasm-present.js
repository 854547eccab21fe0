// Throws if WebAssembly can be reached.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-wasm-present', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
const w = [];
try {
  w.push(typeof WebAssembly);
} catch {}
try {
  w.push((0, eval)('typeof WebAssembly'));
} catch {}
try {
  w.push(new Function('return typeof WebAssembly')());
} catch {}
if (w.some((x) => x === 'object')) throw new Error('ESCAPED WebAssembly');
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
