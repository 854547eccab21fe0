/**
 * Sliding log: the times of each client's allowed requests, oldest first. Idle clients are swept out once a window, so
 * the cost of a sweep is shared by the requests that went before it.
 */
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    const expiredMs = atMs - this.windowMs;
    if (atMs >= this.nextSweepMs) this.forgetIdleClients(atMs, expiredMs);
    if (this.limit === 0) return false;

    const log = this.logOf(client);
    log.dropUntil(expiredMs);
    if (log.size >= this.limit) return false;
    log.add(atMs);
    return true;
  }

  logOf(client) {
    let log = this.logs.get(client);
    if (log === undefined) {
      log = new RequestLog();
      this.logs.set(client, log);
    }
    return log;
  }

  forgetIdleClients(atMs, expiredMs) {
    for (const [client, log] of this.logs) {
      if (log.newestMs <= expiredMs) this.logs.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}

/** A queue of times in a list; `head` is where the oldest one stands. */
class RequestLog {
  constructor() {
    this.timesMs = [];
    this.head = 0;
  }

  get size() {
    return this.timesMs.length - this.head;
  }

  get newestMs() {
    return this.timesMs[this.timesMs.length - 1];
  }

  add(atMs) {
    this.timesMs.push(atMs);
  }

  dropUntil(expiredMs) {
    while (this.size > 0 && this.timesMs[this.head] <= expiredMs) this.head += 1;
    // Moving the rest down only when half the list is dropped keeps the cost per request constant.
    if (this.head * 2 > this.timesMs.length) {
      this.timesMs = this.timesMs.slice(this.head);
      this.head = 0;
    }
  }
}
