import type { PlainEditor } from './PlainEditor.tsx';

/** Loads the editor's chunk, which is by far the largest; the browser keeps it. */
export async function loadEditor(): Promise<typeof PlainEditor> {
  return (await import('./PlainEditor.tsx')).PlainEditor;
}

const PREFETCH_AFTER_MS = 300;

/** Loads the chunk while nothing else goes on, so that a problem opens at once. Returns how to call it off. */
export function prefetchEditor(): () => void {
  // Safari has no requestIdleCallback.
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => void loadQuietly());
    else void loadQuietly();
  }, PREFETCH_AFTER_MS);
  return () => clearTimeout(timer);
}

async function loadQuietly(): Promise<void> {
  try {
    await loadEditor();
  } catch (error) {
    // The problem's page loads it again and tells if it cannot; here nobody asked for it.
    console.info('The editor is not prefetched:', error);
  }
}
