// Answers with a Proxy whose traps search all they see for another realm; one of them breaks the rules.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-proxy-traps-copyout', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
const h = new Proxy(
  {},
  {
    get(t, trap) {
      return (...a) => {
        for (const x of a) {
          try {
            const p =
              x && x.constructor && x.constructor.constructor('return typeof process==="object"&&process')();
            if (p) reportEscape(p);
          } catch (e) {
            if (e.message === 'ESCAPED') throw e;
          }
        }
        return trap === 'ownKeys'
          ? ['a']
          : trap === 'getOwnPropertyDescriptor'
            ? { value: 1, enumerable: true, configurable: true, writable: true }
            : trap === 'has'
              ? true
              : undefined;
      };
    },
  },
);
class LRUCache {
  get() {
    return new Proxy({}, h);
  }
  put() {}
}
