// Throws if shared memory can be reached.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-sab-atomics', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
for (const k of ['SharedArrayBuffer', 'Atomics'])
  if (typeof (0, eval)('typeof ' + k) === 'string' && (0, eval)('typeof ' + k) !== 'undefined')
    throw new Error('ESCAPED ' + k);
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
