/*
 * From now on: put(key, value, weight)
 * weight: integer, 1 if left out
 * returns true, or false where the entry is refused
 */
