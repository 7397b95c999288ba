import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { Failed } from '../../../app/states';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { absolute, relative } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { RecordingLink } from '../../../wire/recordings';
import { useLoad } from '../../../wire/useLoad';
import { useNow } from '../../../wire/useNow';
import styles from './Details.module.css';

const USUAL_DAYS = 7;

/** Links that work without signing in, until they expire or are revoked (rule REC-5). */
export function Links({ path }: { path: string }) {
  const { acts } = useWorkText().recordings;
  const { api } = useWorker();
  const [language] = useLanguage();
  const now = useNow();
  const attempt = useAttempt();
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<{ links: RecordingLink[] }>(`${path}/links`, signal), [api, path]),
  );
  const links = (loaded.value?.links ?? []).filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now,
  );
  const revoke = async (link: RecordingLink) => {
    if (await attempt(acts.revokeFailed, () => api.delete(`${path}/links/${link.linkId}`))) again();
  };
  return (
    <section className={styles['links']} aria-label={acts.links}>
      <h2 className={styles['part']}>{acts.link}</h2>
      <NewLink path={path} sent={again} />
      {loaded.state === 'failed' && <Failed failure={loaded.failure} retry={again} />}
      {loaded.state === 'ready' && links.length === 0 && <p className={styles['none']}>{acts.linksEmpty}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.linkId}>
            <span>
              {link.mailedTo}{' '}
              <time className={styles['none']} dateTime={link.expiresAt} title={absolute(link.expiresAt, language)}>
                {acts.linkUntil(relative(link.expiresAt, now, language))}
              </time>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={acts.revokeFor(link.mailedTo)}
              onClick={() => void revoke(link)}
            >
              {acts.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewLink({ path, sent }: { path: string; sent: () => void }) {
  const { acts } = useWorkText().recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const [mail, setMail] = useState('');
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const send = async () => {
    const done = await attempt(acts.linkFailed, () => api.post(`${path}/links`, { mail: mail.trim(), days: Number(days) }));
    if (!done) return;
    notifications.show({ color: 'green', message: acts.linkSent(mail.trim()) });
    setMail('');
    sent();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        mt="xs"
        size="xs"
        type="email"
        required
        label={acts.linkMail}
        value={mail}
        onChange={(event) => setMail(event.currentTarget.value)}
      />
      <Group mt="xs" align="flex-end" gap="xs">
        <NumberInput size="xs" w={140} label={acts.linkDays} min={1} max={90} allowDecimal={false} value={days} onChange={setDays} />
        <Button size="xs" type="submit">
          {acts.linkSend}
        </Button>
      </Group>
    </form>
  );
}
