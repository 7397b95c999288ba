import { Switch } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { Disposition } from '../../../wire/admin';
import { CodedList } from '../form/CodedList';
import { useSetting } from '../form/useSetting';

/** What agents choose from in wrap-up, and whether they have to. */
export function Dispositions() {
  const { queues } = useWorkText().admin;
  const { value } = useSetting<Disposition[]>('dispositions');
  const required = useSetting<boolean>('dispositionRequired');
  return (
    <>
      <CodedList<Disposition>
        path="dispositions"
        words={{ ...queues.fields.dispositions, ...queues.disposition }}
        fresh={{ code: '', label: { en: '', nl: '' } }}
      />
      <Switch
        label={queues.fields.dispositionRequired.label}
        description={value.length === 0 ? queues.disposition.needsOne : queues.fields.dispositionRequired.help}
        disabled={value.length === 0 && !required.value}
        checked={required.value}
        onChange={(event) => required.set(event.currentTarget.checked)}
      />
    </>
  );
}
