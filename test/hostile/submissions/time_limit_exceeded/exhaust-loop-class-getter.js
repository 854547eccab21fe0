// Makes fetching the entry point never end.
Object.defineProperty(globalThis, 'LRUCache', {
  get() {
    for (;;);
  },
});
