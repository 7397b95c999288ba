import { useState } from 'react';
import { useLanguage } from '../../../text/useText';
import type { HelpForm, MessageKind, NewLeftMessage } from '../../../wire/acd';
import { Api, nobody } from '../../../wire/api';
import { lasting, type Answers } from '../answers';
import { browserName } from '../browser';
import { rememberAboutMe, type Draft } from '../memory';
import { messageOf, type Sent } from './fields';

const api = new Api(nobody);

/** Sends what a customer leaves; repeating after a failure sends nothing twice. */
export function useLeaveMessage(form: HelpForm, kind: MessageKind, { visit }: Pick<Draft, 'visit'>) {
  const [language] = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async (values: Answers): Promise<Sent | null> => {
    setIsSending(true);
    setFailure(null);
    const message = messageOf(form, kind, values);
    const body: NewLeftMessage = {
      ...message,
      kind,
      visitorId: visit.visitorId,
      language,
      page: {
        url: visit.url,
        title: visit.title,
        referrer: visit.referrer,
        browser: browserName(navigator.userAgent),
      },
    };
    try {
      await api.post(`/api/acd/entry-points/${encodeURIComponent(form.entryPointId)}/messages`, body, key);
      rememberAboutMe(lasting(form.fields, message.answers));
      return message;
    } catch (refusal) {
      setFailure(refusal);
      return null;
    } finally {
      setIsSending(false);
    }
  };
  return { send, isSending, failure };
}
