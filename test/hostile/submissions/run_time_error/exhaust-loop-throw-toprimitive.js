// Throws an object whose conversions to text never end, if anybody calls them.
throw {
  toString() {
    for (;;);
  },
  [Symbol.toPrimitive]() {
    for (;;);
  },
};
