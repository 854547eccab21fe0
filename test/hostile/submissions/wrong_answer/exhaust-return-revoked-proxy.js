// Answers with a revoked Proxy, which throws at whatever is done with it.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return (() => {
      const r = Proxy.revocable([], {});
      r.revoke();
      return r.proxy;
    })();
  }
}
