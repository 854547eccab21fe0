/**
 * new TokenBucket(burst, ratePerSecond)
 *   integers: tokens in a full bucket, tokens that come in per second
 * allow(client, atMs)
 *   client: string
 *   atMs: integer, milliseconds, never earlier than in the call before
 *   returns true (took one token) or false
 */
class TokenBucket {
  constructor(burst, ratePerSecond) {
  }

  allow(client, atMs) {
  }
}
