import { Button, NativeSelect } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { Phone } from '../../../text';
import type { CallerId, PhoneMe } from '../../../wire/telephony';
import { written } from '../model/numbers';
import { Panel } from '../Panel';
import { useCallCommands } from '../useCallCommands';
import { DialField, useDialled } from './DialField';
import { Keys } from './Keys';
import styles from './Keypad.module.css';

const OWN = 'own';

/** Calls somebody, on one's own number or on a delegator's (rule TEL-6). */
export function Keypad({ me }: { me: PhoneMe }) {
  const { phone } = useWorkText();
  const words = phone.keypad;
  const { place } = useCallCommands();
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState(() => address.get('number') ?? '');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const chosen = me.callerIds.find((each) => valueOf(each) === (address.get('line') ?? OWN)) ?? me.callerIds[0];
  const own = chosen?.number ?? null;
  const dialled = useDialled(text, own);
  const change = (next: string) => {
    setText(next);
    setWrong(false);
  };
  const call = async () => {
    if (!dialled.isDialable) {
      setWrong(true);
      return;
    }
    setBusy(true);
    const worked = await place(dialled.number, chosen?.lineId ?? null);
    setBusy(false);
    if (worked) setText('');
  };
  return (
    <Panel title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void call();
        }}
        style={{ display: 'contents' }}
      >
        <DialField label={words.number} dialled={dialled} change={change} own={own} error={wrong && words.wrong} />
        <Keys press={(key) => change(text + key)} />
        {me.callerIds.length > 0 && (
          <NativeSelect
            label={words.line}
            description={words.lineHelp}
            data={me.callerIds.map((each) => ({ value: valueOf(each), label: labelOf(each, phone) }))}
            value={chosen ? valueOf(chosen) : OWN}
            onChange={({ currentTarget: { value } }) => {
              address.set('line', value);
              setAddress(address, { replace: true });
            }}
          />
        )}
        {me.emergencyNumbers.includes(dialled.number) && (
          <p className={styles['note']} role="status">
            {words.emergency} {me.location}
          </p>
        )}
        <Button type="submit" size="md" loading={busy} leftSection={<IconPhone size={18} aria-hidden />}>
          {words.call}
        </Button>
      </form>
    </Panel>
  );
}

function valueOf({ lineId }: CallerId): string {
  return lineId ?? OWN;
}

/** Whose number it is stands over it (rule TEL-6). */
function labelOf({ lineId, number, forWhom }: CallerId, words: Phone): string {
  return `${forWhom ?? (lineId === null ? words.ownNumber : words.ownLine)} · ${written(number)}`;
}
