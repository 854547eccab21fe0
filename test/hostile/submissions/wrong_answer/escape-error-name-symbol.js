// Formats the stack of an error whose name is a symbol, hoping for an error of another realm.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-error-name-symbol', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
async function f() {
  const e = new Error();
  e.name = Symbol();
  return e.stack;
}
f().catch((e) => {
  try {
    const p = e.constructor.constructor('return process')();
    globalThis.__p = p;
  } catch {}
});
class LRUCache {
  get() {
    if (globalThis.__p) reportEscape(globalThis.__p);
    return 0;
  }
  put() {}
}
