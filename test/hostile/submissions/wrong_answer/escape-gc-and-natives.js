// Tries `debugger`, native-call syntax and `import.meta`.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-gc-and-natives', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
debugger;
try {
  (0, eval)('%DebugPrint(1)');
  throw new Error('ESCAPED natives');
} catch (e) {
  if (/ESCAPED/.test(e.message)) throw e;
}
try {
  (0, eval)('import.meta');
  throw new Error('ESCAPED meta');
} catch (e) {
  if (/ESCAPED/.test(e.message)) throw e;
}
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
