// Makes looking for a missing entry point never end.
Object.setPrototypeOf(
  globalThis,
  new Proxy(
    {},
    {
      has() {
        for (;;);
      },
      get() {
        for (;;);
      },
    },
  ),
);
