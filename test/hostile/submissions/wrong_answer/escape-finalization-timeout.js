// Leaves clean-up callbacks that would loop for ever after the run.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-finalization-timeout', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
const r = new FinalizationRegistry(() => {
  for (;;);
});
for (let i = 0; i < 2e4; i++) r.register({ a: new Array(50) }, i);
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
