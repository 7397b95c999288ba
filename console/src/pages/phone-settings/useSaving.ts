import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { refusalWords } from '../../text/refusals';
import { useWorkText } from '../../text/useText';

export interface Saving<V> {
  value: V;
  choose: (value: V) => void;
  state: 'quiet' | 'saving' | 'saved';
}

/**
 * A choice that shows at once and is saved behind it, one after the other; of several in a row only the last has to arrive.
 * When it is refused it is as it was, and the reason is said.
 */
export function useSaving<V>(saved: V, save: (value: V) => Promise<unknown>): Saving<V> {
  const text = useWorkText();
  const [chosen, setChosen] = useState<{ value: V } | null>(null);
  const [state, setState] = useState<Saving<V>['state']>('quiet');
  const [seen, setSeen] = useState(saved);
  const latest = useRef<object>(undefined);
  const tail = useRef<Promise<void>>(Promise.resolve());
  if (JSON.stringify(seen) !== JSON.stringify(saved)) {
    setSeen(saved);
    if (state !== 'saving') setChosen(null);
  }
  const send = async (choice: { value: V }) => {
    if (latest.current !== choice) return;
    try {
      await save(choice.value);
      if (latest.current === choice) setState('saved');
    } catch (failure) {
      notifications.show({ color: 'red', title: text.phoneSettings.delegates.failed, message: refusalWords(text, failure) });
      if (latest.current !== choice) return;
      setChosen(null);
      setState('quiet');
    }
  };
  return {
    value: chosen ? chosen.value : saved,
    choose: (value) => {
      const choice = { value };
      latest.current = choice;
      setChosen(choice);
      setState('saving');
      tail.current = tail.current.then(() => send(choice));
    },
    state,
  };
}
