// Empties and freezes its argument, in the hope that the expectation is the same object.
function reverse(a) {
  a.length = 0;
  Object.freeze(a);
  return a;
}
