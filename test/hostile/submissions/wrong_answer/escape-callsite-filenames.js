// Searches its own stack for files of the judge.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-callsite-filenames', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
function twoSum() {
  const s = new Error().stack;
  if (/\/tmp\/|child\.mjs|judge\.mjs|node:|expected/.test(s))
    throw new Error('ESCAPED path ' + s.slice(0, 300));
  return [0, 0];
}
