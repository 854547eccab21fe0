import { isUnsaved } from './draftState.ts';
import type { DraftSnapshot } from './draftSession.ts';

/** What the saved mark in the header may say; it never claims more than is known. */
export type SaveStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'browser_only'; readonly why: string }
  | { readonly kind: 'nowhere'; readonly why: string }
  | { readonly kind: 'conflict' };

export function describeSave({ draft, isCopied }: Pick<DraftSnapshot, 'draft' | 'isCopied'>): SaveStatus {
  if (draft.theirs) return { kind: 'conflict' };
  if (!isUnsaved(draft))
    return draft.base.revision === 0 ? { kind: 'unchanged' } : { kind: 'saved', at: draft.base.savedAt };
  if (!draft.trouble) return { kind: 'saving' };
  const why =
    draft.trouble.kind === 'unreachable'
      ? 'The server does not answer. Saving is tried again by itself.'
      : draft.trouble.detail;
  return isCopied ? { kind: 'browser_only', why } : { kind: 'nowhere', why };
}
