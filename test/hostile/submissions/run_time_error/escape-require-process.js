// Throws at the first name of a host that it finds; `module` and `setTimeout` are there, and are harmless.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-require-process', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
for (const k of [
  'require',
  'process',
  'module',
  'exports',
  'Buffer',
  'global',
  'Deno',
  'Bun',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'importScripts',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'ivm',
  '_ivm',
  '$0',
  '$1',
  '__dirname',
  '__filename',
  'gc',
  'd8',
  'load',
  'read',
  'print',
]) {
  let v;
  try {
    v = (0, eval)(k);
  } catch {
    continue;
  }
  if (k === 'process') reportEscape(v);
  if (
    [
      'require',
      'module',
      'ivm',
      '_ivm',
      'fetch',
      'Worker',
      'Buffer',
      'read',
      'load',
      'gc',
      '$0',
      'setTimeout',
    ].includes(k) &&
    v !== undefined
  )
    throw new Error('ESCAPED ' + k);
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
