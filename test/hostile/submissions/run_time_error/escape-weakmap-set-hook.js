// Hooks WeakMap and installs a stack formatter; that property is frozen, so installing throws.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-weakmap-set-hook', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
const { set } = WeakMap.prototype;
WeakMap.prototype.set = function (v) {
  return set.call(this, v, v);
};
Error.prepareStackTrace = Error.prepareStackTrace = (_, c) => c.map((c) => c.getThis()).find((a) => a);
const { stack } = new Error();
Error.prepareStackTrace = undefined;
if (stack && stack.process) reportEscape(stack.process);
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
