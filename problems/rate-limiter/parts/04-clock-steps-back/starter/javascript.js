/**
 * Change RateLimiter; its calls stay the same.
 * allow(client, atMs)
 *   atMs: integer, 0 or more, may be earlier than in the call before:
 *         then every remembered time later than atMs counts as atMs
 */
