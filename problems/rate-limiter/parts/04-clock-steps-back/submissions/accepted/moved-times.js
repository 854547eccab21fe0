/**
 * Sliding log: the times of each client's allowed requests, oldest first. There is one clock, so a step back is noticed
 * for all clients at once: what had left the window goes, what is later than now is moved to now.
 */
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
    this.nowMs = 0;
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs < this.nowMs) this.stepBackTo(atMs);
    this.nowMs = atMs;
    if (atMs >= this.nextSweepMs) this.forgetIdleClients();
    if (this.limit === 0) return false;

    const log = this.logOf(client);
    log.dropUntil(atMs - this.windowMs);
    if (log.size >= this.limit) return false;
    log.add(atMs);
    return true;
  }

  stepBackTo(atMs) {
    this.forgetIdleClients();
    for (const log of this.logs.values()) {
      log.dropUntil(this.nowMs - this.windowMs);
      log.moveLaterTo(atMs);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }

  forgetIdleClients() {
    for (const [client, log] of this.logs) {
      if (log.newestMs <= this.nowMs - this.windowMs) this.logs.delete(client);
    }
    this.nextSweepMs = this.nowMs + this.windowMs;
  }

  logOf(client) {
    let log = this.logs.get(client);
    if (log === undefined) {
      log = new RequestLog();
      this.logs.set(client, log);
    }
    return log;
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

  moveLaterTo(atMs) {
    for (let i = this.timesMs.length - 1; i >= this.head && this.timesMs[i] > atMs; i--)
      this.timesMs[i] = atMs;
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
