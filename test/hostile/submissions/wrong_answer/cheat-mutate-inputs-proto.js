// Changes what its argument inherits from instead of its items.
function reverse(a) {
  Object.setPrototypeOf(a, { __proto__: null, length: 3 });
}
