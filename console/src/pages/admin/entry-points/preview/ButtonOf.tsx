import { useEffect, useRef } from 'react';
import { faceOf, shadowOf, type Face } from '../../../../button/look';

const trees = new WeakMap<Element, ShadowRoot>();

/** The button that stands on web pages, drawn by its own code. @param press what a press does here, since it leads nowhere */
export function ButtonOf({ face, floating = false, press }: { face: Face; floating?: boolean; press?: () => void }) {
  const host = useRef<HTMLDivElement>(null);
  const pressed = useRef(press);
  const { label, open, closedText } = face;
  useEffect(() => {
    pressed.current = press;
  });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const tree = trees.get(element) ?? shadowOf(element);
    trees.set(element, tree);
    const drawn = faceOf(element.ownerDocument, { label, open, closedText });
    if (open) {
      drawn.setAttribute('href', '#help');
      drawn.addEventListener('click', (event) => {
        event.preventDefault();
        pressed.current?.();
      });
    }
    tree.replaceChildren(drawn);
  }, [label, open, closedText]);
  return <div ref={host} {...(floating ? { 'data-floating': '' } : {})} />;
}
