import { useEffect, useRef } from 'react';

/** What the tab is called while the component is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The page's title while there is something to say; what it was before comes back after it. */
export function useTitleWhile(title: string | undefined): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (title !== undefined) {
      before.current ??= document.title;
      document.title = title;
    } else if (before.current !== null) {
      document.title = before.current;
      before.current = null;
    }
  }, [title]);
}
