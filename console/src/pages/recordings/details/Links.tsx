import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { absolute } from '../../../text/format';
import { fieldWords, lookup, problemWords } from '../../../text/problems';
import { useLanguage, useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { RecordingLink } from '../../../wire/recordings';
import { useLoad } from '../../../wire/useLoad';
import { useAttempt } from '../../../app/useAttempt';
import styles from './Details.module.css';

const dayChoices = [1, 7, 14, 30, 90];

/** Sends a link by mail, and shows which links are good. */
export function Links({ path, close }: { path: string; close: () => void }) {
  const { common, recordings } = useWorkText();
  const words = recordings.links;
  const { api } = useWorker();
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<{ links: RecordingLink[] }>(`${path}/links`, signal), [api, path]),
  );
  return (
    <Modal opened onClose={close} size="lg" title={words.title} closeButtonProps={{ 'aria-label': common.close }}>
      <Text size="sm" c="dimmed">
        {words.intro}
      </Text>
      <Send path={path} sent={again} />
      <Stack gap={8} mt="lg">
        <h3 className={styles['part']}>{words.living}</h3>
        {loaded.state === 'failed' && <Failed title={words.failed} failure={loaded.failure} retry={again} />}
        {!loaded.value && loaded.state === 'loading' && <Loading lines={2} />}
        {loaded.state === 'ready' && loaded.value.links.length === 0 && <Text size="sm">{words.none}</Text>}
        {loaded.value && <Living links={loaded.value.links} path={path} changed={again} />}
      </Stack>
    </Modal>
  );
}

function Send({ path, sent }: { path: string; sent: () => void }) {
  const { common, recordings } = useWorkText();
  const words = recordings.links;
  const [language] = useLanguage();
  const { api } = useWorker();
  const [mail, setMail] = useState('');
  const [days, setDays] = useState('7');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async () => {
    setSending(true);
    setFailure(null);
    try {
      // The mail is written in the language that its sender reads.
      await api.open(`${path}/links`, { method: 'POST', body: { mail: mail.trim(), days: Number(days) }, language });
      notifications.show({ message: words.sent(mail.trim()) });
      setMail('');
      sent();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setSending(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  const wrong = fieldWords(common, failure, 'mail');
  const known = failure instanceof Problem ? lookup(words.problems, failure.code) : undefined;
  return (
    <form onSubmit={submit}>
      <Group mt="sm" align="flex-start" wrap="wrap">
        <TextInput
          data-autofocus
          required
          type="email"
          label={words.mail}
          maxLength={254}
          style={{ flex: '1 1 220px' }}
          value={mail}
          error={failure === null ? undefined : (wrong ?? known ?? problemWords(common, failure))}
          onChange={(event) => setMail(event.currentTarget.value)}
        />
        <Select
          label={words.days}
          w={130}
          allowDeselect={false}
          data={dayChoices.map((choice) => ({ value: String(choice), label: words.dayCount(choice) }))}
          value={days}
          onChange={(choice) => setDays(choice ?? '7')}
        />
        <Button type="submit" mt={25} loading={isSending}>
          {words.submit}
        </Button>
      </Group>
    </form>
  );
}

function Living({ links, path, changed }: { links: readonly RecordingLink[]; path: string; changed: () => void }) {
  const words = useWorkText().recordings.links;
  const [language] = useLanguage();
  const { api } = useWorker();
  const attempt = useAttempt();
  const revoke = async ({ linkId, mail }: RecordingLink) => {
    if (!(await attempt(words.revokeFailed, () => api.delete(`${path}/links/${encodeURIComponent(linkId)}`)))) return;
    notifications.show({ message: words.revoked(mail) });
    changed();
  };
  return (
    <ul className={styles['links']}>
      {links.map((link) => (
        <li key={link.linkId} className={styles['link']}>
          <div className={styles['linkWords']}>
            <Text size="sm" truncate>
              {link.mail}
            </Text>
            <Text size="xs" c="dimmed">
              {[words.until(absolute(link.expiresAt, language)), words.by(link.byName), words.opened(link.opened)].join(' · ')}
            </Text>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.revokeOf(link.mail)}
            onClick={() => void revoke(link)}
          >
            {words.revoke}
          </Button>
        </li>
      ))}
    </ul>
  );
}
