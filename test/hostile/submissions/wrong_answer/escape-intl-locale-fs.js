// Asks Intl for the time zone of the machine.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-intl-locale-fs', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
if (Intl.DateTimeFormat().resolvedOptions().timeZone === undefined) throw new Error('x');
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
