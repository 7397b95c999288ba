import { Button, CopyButton, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useRoom, useSession } from '../../../../room/Room';
import { fieldWords, problemWords } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import { Problem } from '../../../../wire/api';
import type { Session } from '../../../../wire/session';
import { grouped } from '../../model/number';

/**
 * The ways to bring someone in (rule SES-3): a link, a number, a mail from Balie or one of one's own.
 *
 * @param to the address that is filled in already
 */
export function InviteDialog({ opened, close, to }: { opened: boolean; close: () => void; to: string }) {
  const { desk } = useWorkText();
  const session = useSession();
  const { me } = useRoom();
  const words = desk.invite;
  return (
    <Modal opened={opened} onClose={close} size="lg" title={words.title}>
      {session && (
        <Stack>
          <Text size="sm">{words.intro}</Text>
          <Group align="flex-end" wrap="nowrap">
            <TextInput label={words.link} readOnly value={session.joinUrl} style={{ flex: 1 }} />
            <Copy value={session.joinUrl} label={words.copyLink} />
          </Group>
          <Group align="flex-end" wrap="nowrap">
            <TextInput
              label={`${words.number} ${location.host}/join`}
              readOnly
              value={grouped(session.number)}
              style={{ flex: 1 }}
            />
            <Copy value={session.number} label={desk.session.copyNumber} />
          </Group>
          {me.role === 'primary' && <ByMail to={to} />}
          <OwnMail session={session} />
        </Stack>
      )}
    </Modal>
  );
}

function Copy({ value, label }: { value: string; label: string }) {
  const { desk } = useWorkText();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        >
          {copied ? desk.session.copied : label}
        </Button>
      )}
    </CopyButton>
  );
}

function ByMail({ to }: { to: string }) {
  const { common, desk } = useWorkText();
  const words = desk.invite;
  const { commands } = useRoom();
  const [email, setEmail] = useState(to);
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await commands.invite(email.trim(), message);
      notifications.show({ color: 'green', message: words.sent(email.trim()) });
      setEmail('');
    } catch (refused) {
      setFailure(refused);
    }
    setBusy(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  const aboutForm = failure !== null && !(failure instanceof Problem && failure.errors.length > 0);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fw={600}>{words.mail}</Text>
        <TextInput
          type="email"
          required
          label={words.email}
          value={email}
          error={fieldWords(common, failure, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Textarea
          label={words.message}
          description={words.messageHelp}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={1000}
          value={message}
          error={fieldWords(common, failure, 'message')}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        {aboutForm && (
          <Text c="red" size="sm" role="alert">
            {words.failed} {problemWords(common, failure)}
          </Text>
        )}
        <Button type="submit" loading={busy} disabled={email.trim() === ''} style={{ alignSelf: 'flex-start' }}>
          {words.send}
        </Button>
      </Stack>
    </form>
  );
}

function OwnMail({ session }: { session: Session }) {
  const { invite } = useWorkText().desk;
  const subject = encodeURIComponent(session.topic || invite.ownSubject);
  const body = encodeURIComponent(invite.ownBody(session.joinUrl, grouped(session.number)));
  return (
    <Button
      component="a"
      variant="subtle"
      href={`mailto:?subject=${subject}&body=${body}`}
      leftSection={<IconMail size={16} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
    >
      {invite.own}
    </Button>
  );
}
