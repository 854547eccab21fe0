// Throws an object that never ends being turned into text.
throw {
  toString() {
    for (;;);
  },
  [Symbol.toPrimitive]() {
    for (;;);
  },
};
