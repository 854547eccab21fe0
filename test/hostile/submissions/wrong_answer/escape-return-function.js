// Answers with functions, hoping that the host gets live references.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-return-function', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
class LRUCache {
  get() {
    return (() => {}).bind(null);
  }
  put() {
    return class {};
  }
}
