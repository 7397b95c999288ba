import { TextInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';

interface Days {
  from: string;
  to: string;
}

/** From which day to which, both included; empty for no limit. */
export function DaysChoice({ from, to, ask }: Days & { ask: (change: Partial<Days>) => void }) {
  const { audit } = useWorkText();
  return (
    <>
      <TextInput
        type="date"
        label={audit.from}
        max={to || undefined}
        value={from}
        onChange={(event) => ask({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={audit.to}
        min={from || undefined}
        value={to}
        onChange={(event) => ask({ to: event.currentTarget.value })}
      />
    </>
  );
}
