import type { DraftAddress } from '../api/api.ts';
import { readJson, type TextStorage } from './browserStorage.ts';

/** Which parts' starters this browser brought into a draft. Every tab reads and writes the same one. */
export interface StarterMemory {
  has(address: DraftAddress, part: number): boolean;
  add(address: DraftAddress, part: number): void;
  /** After a reset the draft holds the starters up to this part and no later one. */
  restart(address: DraftAddress, upToPart: number): void;
}

export function createStarterMemory(storage: TextStorage): StarterMemory {
  // A browser that stores nothing would append again whenever a part is opened.
  const unstored = new Map<string, readonly number[]>();
  const list = (key: string): readonly number[] =>
    unstored.get(key) ?? readJson(storage, key, isNumberList) ?? [];
  const store = (key: string, parts: readonly number[]): void => {
    if (storage.write(key, JSON.stringify(parts))) unstored.delete(key);
    else unstored.set(key, parts);
  };
  return {
    has: (address, part) => list(keyOf(address)).includes(part),
    add(address, part) {
      const key = keyOf(address);
      store(key, [...list(key), part]);
    },
    restart(address, upToPart) {
      const key = keyOf(address);
      store(
        key,
        list(key).filter((part) => part <= upToPart),
      );
    },
  };
}

function keyOf({ problem, language }: DraftAddress): string {
  return `dryrun.starters/${problem}/${language}`;
}

function isNumberList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
