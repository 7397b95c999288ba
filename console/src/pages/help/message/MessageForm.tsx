import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Failed } from '../../../app/states';
import { useTitle } from '../../../app/useTitle';
import { fieldWords } from '../../../text/problems';
import { useText } from '../../../text/useText';
import type { FormField, HelpForm, MessageKind } from '../../../wire/acd';
import { faultsOf, type Answers, type Fault } from '../answers';
import { faultWords } from '../faultWords';
import { Field } from '../Field';
import type { Draft } from '../memory';
import { EMAIL, fieldsFor, PHONE, prefilled, TEXT, type Sent } from './fields';
import { Known } from './Known';
import { useLeaveMessage } from './useLeaveMessage';

interface Props {
  form: HelpForm;
  kind: MessageKind;
  draft: Draft;
  /** Whether the customer asked for help before, and answered the form then. */
  hasAsked: boolean;
  isWaiting: boolean;
  /** What stands above the questions, such as the place in the queue. */
  children?: ReactNode;
  back: () => void;
  sent: (message: Sent) => void;
}

/** Leaves a message, or asks to be called or mailed back: only what is still needed, checked as one types. */
export function MessageForm({ form, kind, draft, hasAsked, isWaiting, children, back, sent }: Props) {
  const { customer, message: words } = useText();
  const known = hasAsked ? draft.answers : null;
  const fields = useMemo(() => fieldsFor(form, kind, known, words), [form, kind, known, words]);
  const [values, setValues] = useState<Answers>(() => prefilled(form, draft.answers));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const { send, isSending, failure } = useLeaveMessage(form, kind, draft);
  const heading = useFocused();
  const faults = faultsOf(fields, values);
  useTitle(words.titles[kind]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = faults.keys();
    if (first !== undefined) {
      document.getElementById(`field-${first}`)?.focus();
      return;
    }
    const message = await send(values);
    if (message) sent(message);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {words.titles[kind]}
          </Title>
          <Text mt="xs">{words.hints[kind]}</Text>
        </div>
        {children}
        {hasAsked && <Known form={form} answers={draft.answers} />}
        {fields.map((field) => (
          <Question
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            fault={tried || left.has(field.id) ? faults.get(field.id) : undefined}
            failure={failure}
            change={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
            leave={() => {
              if (values[field.id]) setLeft((before) => new Set(before).add(field.id));
            }}
          />
        ))}
        {tried && faults.size > 0 && (
          <Alert color="yellow" variant="light" role="status">
            {customer.form.check(faults.size)}
          </Alert>
        )}
        {failure !== null && <Failed failure={failure} />}
        {isWaiting && <Text fw={600}>{words.givesUp}</Text>}
        <Button type="submit" size="lg" fullWidth loading={isSending}>
          {words.send[kind]}
        </Button>
        <Group justify="center">
          <Button variant="subtle" color="gray" onClick={back}>
            {isWaiting ? words.backToQueue : words.back}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" ta="center">
          {customer.form.privacy}
        </Text>
      </Stack>
    </form>
  );
}

/** The page changed without a new address: the heading takes the focus, so that who cannot see it hears where they are. */
function useFocused() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}

interface QuestionProps {
  field: FormField;
  value: string;
  fault: Fault | undefined;
  failure: unknown;
  change: (value: string) => void;
  leave: () => void;
}

/** Where the service names the fields that a message has beside the form's. */
const named: Readonly<Record<string, string>> = { [TEXT]: 'text', [PHONE]: 'phone', [EMAIL]: 'email' };

function Question({ field, value, fault, failure, change, leave }: QuestionProps) {
  const { common, customer } = useText();
  const error = fault
    ? faultWords(customer, field, value, fault)
    : fieldWords(common, failure, named[field.id] ?? `answers.${field.id}`);
  return <Field field={field} value={value} error={error} change={change} leave={leave} />;
}
