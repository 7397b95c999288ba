import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { AwayReason } from '../../../wire/acd';
import { useSetting } from '../form/useSetting';

/** What agents choose from when they go away: a code for reports, words for people. */
export function AwayReasons() {
  const { site } = useWorkText().admin;
  const { value, set, error } = useSetting<AwayReason[]>('awayReasons');
  return (
    <Input.Wrapper
      label={site.fields.awayReasons.label}
      description={site.fields.awayReasons.help}
      error={error}
      labelElement="div"
    >
      <Stack gap="xs" mt="xs">
        {value.length === 0 && <span>{site.reason.none}</span>}
        {value.map((reason, at) => (
          <Row
            // Rows have nothing but their place: a reason's code is what is being edited.
            key={at}
            at={at}
            reason={reason}
            change={(next) => set(value.map((one, index) => (index === at ? next : one)))}
            remove={() => set(value.filter((_, index) => index !== at))}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set([...value, { code: '', label: { en: '', nl: '' } }])}
        >
          {site.reason.add}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

interface RowProps {
  at: number;
  reason: AwayReason;
  change: (reason: AwayReason) => void;
  remove: () => void;
}

function Row({ at, reason, change, remove }: RowProps) {
  const { site, form } = useWorkText().admin;
  const name = site.reason.name(at + 1);
  const code = useSetting<string>(`awayReasons.${at}.code`);
  const label = useSetting<unknown>(`awayReasons.${at}.label`);
  const changeLabel = (part: Partial<AwayReason['label']>) =>
    change({ ...reason, label: { ...reason.label, ...part } });
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        aria-label={`${site.reason.code}, ${name}`}
        placeholder={site.reason.code}
        w={140}
        maxLength={64}
        value={reason.code}
        error={code.error}
        onChange={(event) => change({ ...reason, code: event.currentTarget.value })}
      />
      <TextInput
        aria-label={form.inLanguage(name, form.english)}
        placeholder={form.english}
        w={200}
        maxLength={60}
        lang="en"
        value={reason.label.en}
        error={label.error}
        onChange={(event) => changeLabel({ en: event.currentTarget.value })}
      />
      <TextInput
        aria-label={form.inLanguage(name, form.dutch)}
        placeholder={form.dutch}
        w={200}
        maxLength={60}
        lang="nl"
        value={reason.label.nl}
        error={label.error}
        onChange={(event) => changeLabel({ nl: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={form.remove(reason.code || name)}
        onClick={remove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
