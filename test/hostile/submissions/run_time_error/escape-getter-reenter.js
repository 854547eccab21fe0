// Answers with getters: one calls back into the object under test, the other throws.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-getter-reenter', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
let self;
class LRUCache {
  constructor() {
    self = this;
  }
  get() {
    return {
      get a() {
        try {
          self.get(1);
        } catch {}
        return 1;
      },
      get b() {
        throw new Error('late');
      },
    };
  }
  put() {}
}
