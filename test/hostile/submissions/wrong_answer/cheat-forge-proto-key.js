// Answers with own keys `__proto__` and `constructor`, to pollute whoever copies them.
function twoSum() {
  const o = JSON.parse(
    '{"__proto__":{"pass":true,"length":2,"0":0,"1":1},"constructor":{"prototype":{"pass":true}}}',
  );
  return o;
}
