import { Radio, Stack, TextInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { BusyTreatment } from '../../../wire/phoneSettings';
import { useSetting } from '../../admin/form/useSetting';

type What = BusyTreatment['what'];

interface Props {
  path: 'busy' | 'unanswered' | 'closed';
  among: readonly What[];
}

/** What a caller gets: one of several, and for a forward the number. */
export function TreatmentSetting({ path, among }: Props) {
  const words = useWorkText().phoneSettings.ringing;
  const what = useSetting<What>(`${path}.what`);
  const number = useSetting<string>(`${path}.number`);
  const { label, help } = words.fields[path];
  return (
    <Radio.Group
      label={label}
      description={help}
      value={what.value}
      error={what.error}
      onChange={what.set}
    >
      <Stack gap="sm" mt="sm">
        {among.map((one) => (
          <Radio key={one} value={one} label={words.treatments[one]} description={words.treatmentHelp[one]} />
        ))}
        {what.value === 'forward' && (
          <TextInput
            type="tel"
            ml={32}
            maw={320}
            label={words.number}
            description={words.numberHelp}
            required
            maxLength={24}
            value={number.value}
            error={number.error}
            onChange={(event) => number.set(event.currentTarget.value)}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
