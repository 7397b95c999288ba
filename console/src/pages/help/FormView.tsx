import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { Failed } from '../../app/states';
import { fieldWords } from '../../text/problems';
import { useText } from '../../text/useText';
import type { FormField, HelpForm } from '../../wire/acd';
import { Problem } from '../../wire/api';
import { faultsOf, type Answers, type Fault } from './answers';
import { faultWords } from './faultWords';
import { Field } from './Field';

interface Props {
  form: HelpForm;
  answers: Answers;
  answer: (fieldId: string, value: string) => void;
  /** Called when nothing is wrong with the answers. Rejects with what the service had against them. */
  send: () => Promise<void>;
}

/** The questions of an entry point, checked as one types; who keeps and who sends the answers is said from outside. */
export function FormView({ form, answers, answer, send }: Props) {
  const { customer } = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const element = useRef<HTMLFormElement>(null);
  const faults = faultsOf(form.fields, answers);

  const focusOn = (fieldId: string | undefined) => {
    if (fieldId === undefined) return;
    element.current?.querySelector<HTMLElement>(`#${CSS.escape(`field-${fieldId}`)}`)?.focus();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0) {
      focusOn([...faults.keys()][0]);
      return;
    }
    setIsSending(true);
    try {
      await send();
    } catch (refusal) {
      setFailure(refusal);
      if (refusal instanceof Problem) focusOn(refusal.errors[0]?.field.replace('answers.', ''));
    }
    setIsSending(false);
  };
  return (
    <form noValidate ref={element} onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            {customer.form.heading(form.siteName)}
          </Title>
          {form.intro && <Text mt="xs">{form.intro}</Text>}
        </div>
        {form.fields.map((field) => (
          <Question
            key={field.id}
            field={field}
            value={answers[field.id] ?? ''}
            fault={tried || left.has(field.id) ? faults.get(field.id) : undefined}
            failure={failure}
            change={(value) => {
              answer(field.id, value);
              setFailure(null);
            }}
            leave={() => {
              if (answers[field.id]) setLeft((before) => new Set(before).add(field.id));
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
  const error = fault ? faultWords(customer, field, value, fault) : fieldWords(common, failure, `answers.${field.id}`);
  return <Field field={field} value={value} error={error} change={change} leave={leave} />;
}
