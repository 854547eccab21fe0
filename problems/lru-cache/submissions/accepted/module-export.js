// As a module, with the list in arrays: slot i holds keys[i] and values[i], and the links are numbers.
const NONE = -1;

export class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.slotOf = new Map();
    this.keys = [];
    this.values = [];
    this.newer = [];
    this.older = [];
    this.newest = NONE;
    this.oldest = NONE;
  }

  get(key) {
    const slot = this.slotOf.get(key);
    if (slot === undefined) return -1;
    this.touch(slot);
    return this.values[slot];
  }

  put(key, value) {
    if (this.capacity === 0) return;
    const slot = this.slotOf.get(key) ?? this.takeSlot(key);
    this.values[slot] = value;
    this.touch(slot);
  }

  /** A new slot while there is room, else that of the oldest entry, which is forgotten. */
  takeSlot(key) {
    let slot = this.keys.length;
    if (slot === this.capacity) {
      slot = this.oldest;
      this.slotOf.delete(this.keys[slot]);
    } else {
      this.older[slot] = NONE;
      this.newer[slot] = NONE;
    }
    this.keys[slot] = key;
    this.slotOf.set(key, slot);
    return slot;
  }

  touch(slot) {
    if (slot === this.newest) return;
    const newer = this.newer[slot];
    const older = this.older[slot];
    if (newer !== NONE) this.older[newer] = older;
    if (older !== NONE) this.newer[older] = newer;
    if (slot === this.oldest && newer !== NONE) this.oldest = newer;
    this.newer[slot] = NONE;
    this.older[slot] = this.newest;
    if (this.newest !== NONE) this.newer[this.newest] = slot;
    this.newest = slot;
    if (this.oldest === NONE) this.oldest = slot;
  }
}
