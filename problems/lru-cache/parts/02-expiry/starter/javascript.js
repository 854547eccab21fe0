/*
 * From now on: new LRUCache(capacity, ttlMs)
 * ttlMs: integer, milliseconds that an entry lives;
 *        without it, entries live for ever
 */
