import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useWorkText } from '../../../text/useText';
import { dropPlace } from '../model/lists';
import styles from './SortableList.module.css';

interface Props {
  label: string;
  /** What each item is called, in order; there are as many items as names. */
  names: readonly string[];
  move: (from: number, to: number) => void;
  /** @param handle what the item is dragged by; it belongs at its beginning */
  children: (at: number, handle: ReactNode) => ReactNode;
}

interface Drag {
  from: number;
  to: number;
}

/** A list whose items are put in order by dragging their handle or, with the handle focused, by the arrow keys. */
export function SortableList({ label, names, move, children }: Props) {
  const { form } = useWorkText().admin;
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const follow = useFocusOnHandle(list);

  const put = (from: number, to: number) => {
    if (to < 0 || to >= names.length || to === from) return;
    move(from, to);
    setSaid(form.movedTo(names[from] ?? '', to + 1, names.length));
    follow(to);
  };
  const press = (event: KeyboardEvent, at: number) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    put(at, to);
  };
  const over = (event: PointerEvent, from: number) => {
    const items = [...(list.current?.children ?? [])].map((item) => item.getBoundingClientRect());
    const middles = items.map((box) => box.top + box.height / 2);
    setDrag({ from, to: dropPlace(middles, from, event.clientY) });
  };
  const handle = (at: number) => (
    <button
      type="button"
      className={styles['handle']}
      data-handle={at}
      aria-label={form.move(names[at] ?? '')}
      title={form.moveHelp}
      onKeyDown={(event) => press(event, at)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: at, to: at });
      }}
      onPointerMove={(event) => {
        if (drag) over(event, at);
      }}
      onPointerUp={() => {
        if (drag) put(drag.from, drag.to);
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
    >
      <IconGripVertical size={16} aria-hidden />
    </button>
  );
  return (
    <>
      <ol ref={list} className={styles['list']} aria-label={label}>
        {names.map((_, at) => (
          // Items have nothing but their place: everything else about them is being edited.
          <li key={at} className={styles['item']} data-dragged={drag?.from === at || undefined} data-drop={dropAt(drag, at)}>
            {children(at, handle(at))}
          </li>
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** Where the line stands that shows the place of the drop. */
function dropAt(drag: Drag | null, at: number): 'above' | 'below' | undefined {
  if (!drag || drag.to === drag.from || drag.to !== at) return undefined;
  return drag.to < drag.from ? 'above' : 'below';
}

/** After a move, the focus stays on the item and not on its old place. */
function useFocusOnHandle(list: React.RefObject<HTMLElement | null>): (at: number) => void {
  const [wanted, setWanted] = useState<{ at: number } | null>(null);
  useEffect(() => {
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-handle="${wanted.at}"]`)?.focus();
  }, [wanted, list]);
  return (at) => setWanted({ at });
}
