// Reads what the last regular expression of the realm was matched against.
function reportEscape(p) {
  try {
    const fs = p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs');
    fs.writeFileSync('escaped-escape-regexp-statics-hosts', '1');
  } catch (e) {}
  throw new Error('ESCAPED');
}
function twoSum(a, t) {
  const s = [RegExp.input, RegExp.lastMatch, RegExp['$&'], RegExp.leftContext].join('|');
  if (s.length > 3) throw new Error('ESCAPED regexp ' + s.slice(0, 200));
  return [0, 0];
}
