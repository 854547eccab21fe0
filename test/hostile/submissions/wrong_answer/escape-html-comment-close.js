// Hides code from text filters behind HTML-like comments and escapes in names.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-html-comment-close', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
<!-- import('fs')
--> comment
var \u0070rocess_;
try {
  reportEscape(pr\u006fcess);
} catch (e) {
  if (e.message === 'ESCAPED') throw e;
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
