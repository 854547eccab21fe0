/** The times of one client's allowed requests as a linked queue: adding and dropping touch one end each. */
class RequestQueue {
  size = 0;
  private oldest: RequestTime | null = null;
  private newest: RequestTime | null = null;

  add(atMs: number): void {
    const added: RequestTime = { atMs, next: null };
    if (this.newest === null) this.oldest = added;
    else this.newest.next = added;
    this.newest = added;
    this.size += 1;
  }

  dropUntil(expiredMs: number): void {
    while (this.oldest !== null && this.oldest.atMs <= expiredMs) {
      this.oldest = this.oldest.next;
      this.size -= 1;
    }
    if (this.oldest === null) this.newest = null;
  }
}

interface RequestTime {
  readonly atMs: number;
  next: RequestTime | null;
}

/**
 * Clients live in two generations. Whoever is allowed a request moves into the young one; after each window the old one
 * is thrown away as a whole. What is thrown away was last allowed a request more than a window ago.
 */
class RateLimiter {
  private readonly limit: number;
  private readonly windowMs: number;
  private young = new Map<string, RequestQueue>();
  private old = new Map<string, RequestQueue>();
  private generationEndsMs = 0;

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  allow(client: string, atMs: number): boolean {
    if (atMs >= this.generationEndsMs) this.beginGeneration(atMs);
    const requests = this.young.get(client) ?? this.old.get(client) ?? new RequestQueue();
    requests.dropUntil(atMs - this.windowMs);
    if (requests.size >= this.limit) return false;
    requests.add(atMs);
    this.young.set(client, requests);
    return true;
  }

  private beginGeneration(atMs: number): void {
    this.old = this.young;
    this.young = new Map();
    this.generationEndsMs = atMs + this.windowMs;
  }
}
