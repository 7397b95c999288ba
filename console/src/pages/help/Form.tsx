import { useState } from 'react';
import { primeSound } from '../../app/chime';
import { useTitle } from '../../app/useTitle';
import { keepToken } from '../../identity/visitor';
import { useLanguage, useText } from '../../text/useText';
import type { AcceptedRequest, HelpForm, NewRequest } from '../../wire/acd';
import { Api, nobody } from '../../wire/api';
import { lasting, sent } from './answers';
import { browserName } from './browser';
import { FormView } from './FormView';
import { draftAt, keepDraft, rememberAboutMe, rememberConversation } from './memory';

const api = new Api(nobody);

/** A customer's form: kept as one types, asked once. */
export function Form({ form, asked }: { form: HelpForm; asked: (requestId: string) => void }) {
  const { customer } = useText();
  const [language] = useLanguage();
  const [draft, setDraft] = useState(() => draftAt(form.entryPointId, location.hash));
  useTitle(customer.form.heading(form.siteName));

  const answer = (id: string, value: string) => {
    const next = { ...draft, answers: { ...draft.answers, [id]: value } };
    setDraft(next);
    keepDraft(form.entryPointId, next);
  };
  const send = async () => {
    primeSound();
    const body: NewRequest = {
      visitorId: draft.visit.visitorId,
      language,
      answers: sent(form.fields, draft.answers),
      page: {
        url: draft.visit.url,
        title: draft.visit.title,
        referrer: draft.visit.referrer,
        browser: browserName(navigator.userAgent),
      },
    };
    const path = `/api/acd/entry-points/${encodeURIComponent(form.entryPointId)}/requests`;
    const accepted = await api.post<AcceptedRequest>(path, body, draft.key);
    keepToken(accepted.requestId, accepted);
    rememberAboutMe(lasting(form.fields, draft.answers));
    rememberConversation(form.entryPointId, accepted.requestId);
    asked(accepted.requestId);
  };
  return <FormView form={form} answers={draft.answers} answer={answer} send={send} />;
}
