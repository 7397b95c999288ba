import { Button, Stack, Text, Title } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTitle } from '../../app/useTitle';
import { lookup } from '../../text/problems';
import { useText } from '../../text/useText';
import type { HelpForm, MessageKind } from '../../wire/acd';
import { draftAt } from './memory';
import { kindsOf, type Sent } from './message/fields';
import { Instead } from './message/Instead';
import { MessageForm } from './message/MessageForm';
import { SentPage } from './message/SentPage';

const LOOK_AGAIN_MILLIS = 30_000;

interface Props {
  form: HelpForm;
  again: () => void;
}

/** Nobody can be asked now: why, and the ways to be helped all the same. */
export function Closed({ form, again }: Props) {
  const [kind, setKind] = useState<MessageKind | null>(null);
  const [message, setMessage] = useState<Sent | null>(null);
  const [draft] = useState(() => draftAt(form.entryPointId, location.hash));
  if (kind === null) return <Why form={form} again={again} choose={setKind} />;
  if (message === null)
    return (
      <MessageForm
        form={form}
        kind={kind}
        draft={draft}
        hasAsked={false}
        isWaiting={false}
        back={() => setKind(null)}
        sent={setMessage}
      />
    );
  const another = () => {
    setKind(null);
    setMessage(null);
  };
  return <SentPage kind={kind} message={message} place={null} again={another} />;
}

function Why({ form, again, choose }: Props & { choose: (kind: MessageKind) => void }) {
  const { customer, message } = useText();
  useTitle(`${customer.closed.title} · ${form.siteName}`);
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <Stack align="center" ta="center" gap="md" my="auto">
      <IconMoon size={40} stroke={1.5} aria-hidden />
      <Title order={1} size="h2">
        {customer.closed.title}
      </Title>
      <Text role="status">{lookup<string>(customer.closed.reasons, form.closedReason ?? '') ?? ''}</Text>
      <Instead heading={message.insteadClosed} kinds={kindsOf(form)} choose={choose} />
      <Text c="dimmed" size="sm">
        {customer.closed.watching}
      </Text>
      <Button variant="default" onClick={again}>
        {customer.closed.again}
      </Button>
    </Stack>
  );
}
