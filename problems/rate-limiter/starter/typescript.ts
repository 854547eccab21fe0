/**
 * new RateLimiter(limit, windowMs)
 *   integers: at most limit requests of a client in any windowMs milliseconds
 * allow(client, atMs)
 *   client: string
 *   atMs: integer, the time of the request in milliseconds,
 *         never earlier than in the call before
 *   returns true (goes through) or false
 */
class RateLimiter {
  constructor(limit: number, windowMs: number) {
  }

  allow(client: string, atMs: number): boolean {
    return false;
  }
}
