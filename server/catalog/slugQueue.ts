export interface SlugQueueSettings {
  /** Done with each; must not fail. Never twice at once for one slug. */
  readonly run: (slug: string) => Promise<void>;
  /** So many at once. */
  readonly lanes: number;
  /** So many while one waits that was put first, so that slow ones do not hold it up. */
  readonly lanesForFirst: number;
}

/** Slugs with which something is to be done: those put first, then the others, each in the order in which they came. */
export interface SlugQueue {
  add(slug: string): void;
  /** Puts it before the others; adds it if it is not there. */
  addFirst(slug: string): void;
  has(slug: string): boolean;
  /** Begins nothing more. */
  close(): void;
}

export function openSlugQueue({ run, lanes, lanesForFirst }: SlugQueueSettings): SlugQueue {
  const first = new Set<string>();
  const others = new Set<string>();
  const running = new Set<string>();
  let isClosed = false;

  const takeFrom = (waiting: Set<string>, most: number): string | undefined => {
    if (running.size >= most) return undefined;
    for (const slug of waiting) {
      if (running.has(slug)) continue;
      waiting.delete(slug);
      return slug;
    }
    return undefined;
  };

  const begin = (): void => {
    while (!isClosed) {
      const slug = takeFrom(first, lanesForFirst) ?? takeFrom(others, lanes);
      if (slug === undefined) return;
      running.add(slug);
      void run(slug).finally(() => {
        running.delete(slug);
        begin();
      });
    }
  };

  return {
    add: (slug) => {
      if (!first.has(slug)) others.add(slug);
      begin();
    },
    addFirst: (slug) => {
      others.delete(slug);
      first.add(slug);
      begin();
    },
    has: (slug) => first.has(slug) || others.has(slug),
    close: () => {
      isClosed = true;
      first.clear();
      others.clear();
    },
  };
}
