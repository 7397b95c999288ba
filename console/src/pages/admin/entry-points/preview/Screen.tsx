import { MantineProvider, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cssVariables, theme } from '../../../../app/theme';
import styles from './Preview.module.css';

interface Props {
  /** What the frame is called for those who cannot see it. */
  title: string;
  /** Of the screen that is played, in pixels; it is drawn smaller where there is less room. */
  width: number;
  scheme: MantineColorScheme;
  setScheme: (scheme: MantineColorScheme) => void;
  children: ReactNode;
}

/**
 * Another screen within the page. It is a document of its own, so that widths, colours and ids are those of that screen, and an
 * empty one filled from here, since our pages let themselves be framed by nobody.
 */
export function Screen({ title, width, scheme, setScheme, children }: Props) {
  const [page, setPage] = useState<Document | null>(null);
  const [room, setRoom] = useState({ width, height: width });
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (around.current) watch.observe(around.current);
    return () => watch.disconnect();
  }, []);
  useStylesOfThisPage(page);
  const scale = Math.min(1, room.width / width);
  // Some browsers put a fresh document in once the frame has loaded; the last one counts.
  const enter = (frame: HTMLIFrameElement | null) => setPage(frame?.contentDocument ?? null);
  const manager = useMemo(() => inHand(scheme, setScheme), [scheme, setScheme]);
  return (
    <div ref={around} className={styles['screen']}>
      <iframe
        title={title}
        ref={enterOnce(page, enter)}
        onLoad={(event) => enter(event.currentTarget)}
        style={{ width, height: room.height / scale, transform: `scale(${scale})` }}
      />
      {page &&
        createPortal(
          <MantineProvider
            key={scheme}
            theme={theme}
            cssVariablesResolver={cssVariables}
            colorSchemeManager={manager}
            defaultColorScheme={scheme}
            getRootElement={() => page.documentElement}
          >
            {children}
          </MantineProvider>,
          page.body,
        )}
    </div>
  );
}

function enterOnce(page: Document | null, enter: (frame: HTMLIFrameElement | null) => void) {
  return (frame: HTMLIFrameElement | null) => {
    if (frame && page === null) enter(frame);
  };
}

/** The choice of colours lasts as long as the preview and is nobody else's. */
function inHand(scheme: MantineColorScheme, set: (scheme: MantineColorScheme) => void): MantineColorSchemeManager {
  return { get: () => scheme, set, clear: () => undefined, subscribe: () => undefined, unsubscribe: () => undefined };
}

/** Brings the style sheets of this page into another one, also those that are loaded later. */
function useStylesOfThisPage(page: Document | null): void {
  useEffect(() => {
    if (!page) return;
    const bring = (node: Node) => {
      const isStyle = node instanceof HTMLStyleElement || (node instanceof HTMLLinkElement && node.rel === 'stylesheet');
      if (isStyle) page.head.append(page.importNode(node, true));
    };
    page.head.replaceChildren();
    document.head.childNodes.forEach(bring);
    const watch = new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(bring)));
    watch.observe(document.head, { childList: true });
    return () => watch.disconnect();
  }, [page]);
}
