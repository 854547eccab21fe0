// Has the right name on something that is no class.
const LRUCache = {
  get() {
    return 1;
  },
};
