import { useLayoutEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

interface Hold {
  onPointerEnter: () => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Whether the pointer or the focus is in a list. What is under the pointer stays there: when rows above it come, the page is
 * scrolled by as much.
 */
export function useHold(): [boolean, Hold] {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const anchor = useRef<{ row: Element; top: number } | null>(null);
  useLayoutEffect(() => {
    const kept = anchor.current;
    if (!kept?.row.isConnected) return;
    const top = kept.row.getBoundingClientRect().top;
    if (top !== kept.top) scrollBy(0, top - kept.top);
    kept.top = kept.row.getBoundingClientRect().top;
  });
  return [
    pointed || focused,
    {
      onPointerEnter: () => setPointed(true),
      onPointerMove: ({ target }) => {
        const row = target instanceof Element ? target.closest('[data-row]') : null;
        anchor.current = row && { row, top: row.getBoundingClientRect().top };
      },
      onPointerLeave: () => {
        anchor.current = null;
        setPointed(false);
      },
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(false);
      },
    },
  ];
}
