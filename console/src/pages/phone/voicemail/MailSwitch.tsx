import { Switch } from '@mantine/core';
import { useCallback } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useLanguage, useWorkText } from '../../../text/useText';
import { useLoad } from '../../../wire/useLoad';
import type { VoicemailMail } from '../../../wire/telephony';
import { useSaving } from '../../phone-settings/useSaving';
import page from '../Page.module.css';

const path = '/api/telephony/voicemail/mail';

/** Whether one gets a mail for each new message (rule TEL-25); in the language in which one switches it on. */
export function MailSwitch() {
  const { api } = useWorker();
  const [loaded] = useLoad(useCallback((signal: AbortSignal) => api.get<VoicemailMail>(path, signal), [api]));
  // Without an answer there is nothing to choose; the messages themselves are there.
  return loaded.value ? <Choice mail={loaded.value} /> : null;
}

function Choice({ mail }: { mail: VoicemailMail }) {
  const { api } = useWorker();
  const words = useWorkText().phone.voicemail.mail;
  const [language] = useLanguage();
  const choice = useSaving(mail.mail !== null, (on) => (on ? api.put(path, { language }) : api.delete(path)));
  const address = mail.mail ?? mail.own;
  return (
    <Switch
      className={page['end'] ?? ''}
      label={words.label}
      description={address === null ? words.noAddress : words.to(address)}
      checked={choice.value}
      disabled={address === null}
      onChange={(event) => choice.choose(event.currentTarget.checked)}
    />
  );
}
