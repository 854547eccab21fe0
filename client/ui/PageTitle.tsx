import { useEffect, useRef } from 'react';

/** Goes with every link to another page, so that its heading takes the focus, which is lost with the link. */
export const FOCUS_TITLE = { focusTitle: true } as const;

interface PageTitleProps {
  readonly className?: string | undefined;
  readonly children: string;
}

/** The heading of a page. On the first page of a visit the focus stays where the browser begins. */
export function PageTitle({ className, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFollowed(history.state)) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}

function isFollowed(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'focusTitle' in state;
}
