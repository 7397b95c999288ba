import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { primeSound } from '../../app/chime';
import { Failed } from '../../app/states';
import { keepToken } from '../../identity/visitor';
import { useTitle } from '../../app/useTitle';
import { fieldWords } from '../../text/problems';
import { useLanguage, useText } from '../../text/useText';
import type { AcceptedRequest, FormField, HelpForm, NewRequest } from '../../wire/acd';
import { Api, nobody, Problem } from '../../wire/api';
import { faultsOf, lasting, sent, type Fault } from './answers';
import { browserName } from './browser';
import { Field } from './Field';
import { draftAt, keepDraft, rememberAboutMe, rememberConversation } from './memory';

const api = new Api(nobody);

/** The questions of an entry point: checked as one types, kept as one types, asked once. */
export function Form({ form, asked }: { form: HelpForm; asked: (requestId: string) => void }) {
  const { customer } = useText();
  const [language] = useLanguage();
  const [draft, setDraft] = useState(() => draftAt(form.entryPointId, location.hash));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const faults = faultsOf(form.fields, draft.answers);
  const heading = customer.form.heading(form.siteName);
  useTitle(heading);

  const answer = (id: string, value: string) => {
    const next = { ...draft, answers: { ...draft.answers, [id]: value } };
    setDraft(next);
    keepDraft(form.entryPointId, next);
    setFailure(null);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0) {
      focusOn([...faults.keys()][0]);
      return;
    }
    primeSound();
    setIsSending(true);
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
    try {
      const path = `/api/acd/entry-points/${encodeURIComponent(form.entryPointId)}/requests`;
      const accepted = await api.post<AcceptedRequest>(path, body, draft.key);
      keepToken(accepted.requestId, accepted);
      rememberAboutMe(lasting(form.fields, draft.answers));
      rememberConversation(form.entryPointId, accepted.requestId);
      asked(accepted.requestId);
    } catch (refusal) {
      setFailure(refusal);
      setIsSending(false);
      if (refusal instanceof Problem) focusOn(refusal.errors[0]?.field.replace('answers.', ''));
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            {heading}
          </Title>
          {form.intro && <Text mt="xs">{form.intro}</Text>}
        </div>
        {form.fields.map((field) => (
          <Question
            key={field.id}
            field={field}
            value={draft.answers[field.id] ?? ''}
            fault={tried || left.has(field.id) ? faults.get(field.id) : undefined}
            failure={failure}
            change={(value) => answer(field.id, value)}
            leave={() => {
              if (draft.answers[field.id]) setLeft((before) => new Set(before).add(field.id));
            }}
          />
        ))}
        {tried && faults.size > 0 && (
          <Alert color="yellow" variant="light" role="status">
            {customer.form.check(faults.size)}
          </Alert>
        )}
        {failure !== null && <Failed failure={failure} />}
        <Button type="submit" size="lg" fullWidth loading={isSending}>
          {customer.form.submit}
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          {customer.form.privacy}
        </Text>
      </Stack>
    </form>
  );
}

interface QuestionProps {
  field: FormField;
  value: string;
  fault: Fault | undefined;
  failure: unknown;
  change: (value: string) => void;
  leave: () => void;
}

function Question({ field, value, fault, failure, change, leave }: QuestionProps) {
  const { common, customer } = useText();
  const words = {
    required: customer.form.required,
    'required-choice': customer.form.requiredChoice,
    'required-consent': customer.form.requiredConsent,
    email: customer.form.email,
    phone: customer.form.phone,
    'too-long': customer.form.tooLong(value.length - field.maxLength),
  };
  const error = fault ? words[fault] : fieldWords(common, failure, `answers.${field.id}`);
  return <Field field={field} value={value} error={error} change={change} leave={leave} />;
}

function focusOn(id: string | undefined): void {
  if (id !== undefined) document.getElementById(`field-${id}`)?.focus();
}
