// Throws if any evaluator gives a realm that knows `process`.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-shadowrealm-evaluator', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
const AF = (async () => {}).constructor,
  GF = function* () {}.constructor,
  AGF = async function* () {}.constructor;
for (const F of [Function, AF, GF, AGF]) {
  try {
    const r = F('return typeof process')();
    if (r === 'object') throw new Error('ESCAPED');
  } catch (e) {
    if (e.message === 'ESCAPED') throw e;
  }
}
if (typeof ShadowRealm !== 'undefined') throw new Error('ESCAPED ShadowRealm');
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
