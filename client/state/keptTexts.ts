import type { DraftAddress } from '../api/api.ts';
import { isRecord, readJson, type TextStorage } from './browserStorage.ts';

/** Why a text left the editor. */
export const KEPT_REASONS = ['reset', 'replaced', 'conflict', 'unsaved'] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

/** A text that left the editor without being typed away. */
export interface KeptText {
  readonly source: string;
  /** Epoch milliseconds of this browser's clock. */
  readonly keptAt: number;
  readonly reason: KeptReason;
}

/** How many a draft keeps; the oldest goes first. */
const KEPT_TEXTS_LIMIT = 8;

/** Texts that left the editor, newest first, so that no choice between two of them loses one. */
export interface KeptTexts {
  list(address: DraftAddress): readonly KeptText[];
  /** False when the browser refuses. */
  keep(address: DraftAddress, text: KeptText): boolean;
}

export function createKeptTexts(storage: TextStorage): KeptTexts {
  const keyOf = ({ problem, language }: DraftAddress): string => `dryrun.kept/${problem}/${language}`;
  const list = (address: DraftAddress): readonly KeptText[] =>
    readJson(storage, keyOf(address), isKeptTextList) ?? [];
  return {
    list,
    keep(address, text) {
      const others = list(address).filter((other) => other.source !== text.source);
      return storage.write(keyOf(address), JSON.stringify([text, ...others].slice(0, KEPT_TEXTS_LIMIT)));
    },
  };
}

function isKeptTextList(value: unknown): value is readonly KeptText[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        isRecord(item) &&
        typeof item['source'] === 'string' &&
        typeof item['keptAt'] === 'number' &&
        KEPT_REASONS.some((reason) => reason === item['reason']),
    )
  );
}
