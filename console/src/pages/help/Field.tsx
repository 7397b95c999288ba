import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useText } from '../../text/useText';
import type { FormField } from '../../wire/acd';

interface FieldProps {
  field: FormField;
  value: string;
  error: string | undefined;
  change: (value: string) => void;
  /** The customer has left the field: from now on its faults are shown. */
  leave: () => void;
}

/** How many choices are shown at once; more of them fold into a list. */
const VISIBLE_CHOICES = 6;
/** From this share of the allowed length on, what is left is told. */
const NEAR_THE_END = 0.8;

export function Field({ field, value, error, change, leave }: FieldProps) {
  const { customer } = useText();
  const label = field.required ? field.label : `${field.label} (${customer.form.optional})`;
  const shared = {
    id: `field-${field.id}`,
    label,
    description: field.help,
    error,
    onBlur: leave,
    size: 'md',
    'aria-required': field.required,
  } as const;
  switch (field.kind) {
    case 'long-text': {
      const left = field.maxLength - value.length;
      const isNear = value.length > field.maxLength * NEAR_THE_END && left >= 0;
      return (
        <Textarea
          {...shared}
          description={isNear ? customer.form.left(left) : field.help}
          autosize
          minRows={3}
          maxRows={10}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    }
    case 'choice':
      return field.choices.length > VISIBLE_CHOICES ? (
        <NativeSelect
          {...shared}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          data={[{ value: '', label: customer.form.choose }, ...field.choices]}
        />
      ) : (
        <Radio.Group label={label} errorProps={{ mt: 'xs' }} description={field.help} error={error} size="md" value={value} onChange={change}>
          <Stack gap="xs" mt="xs">
            {field.choices.map((choice, at) => (
              // Their values are told apart by who made the form; in a preview not yet.
              <Radio
                key={at}
                {...(at === 0 ? { id: shared.id } : {})}
                size="md"
                value={choice.value}
                label={choice.label}
                onBlur={leave}
              />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'consent':
      return (
        <Checkbox
          {...shared}
          checked={value === 'true'}
          onChange={(event) => change(event.currentTarget.checked ? 'true' : '')}
        />
      );
    case 'text':
    case 'email':
    case 'phone':
      return (
        <TextInput
          {...shared}
          {...keyboard(field)}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

/** The keyboard and the memory of the browser that fit the field. */
function keyboard({ id, kind }: FormField) {
  if (kind === 'email') return { type: 'email', inputMode: 'email', autoComplete: 'email' } as const;
  if (kind === 'phone') return { type: 'tel', inputMode: 'tel', autoComplete: 'tel' } as const;
  return id === 'name' ? ({ autoComplete: 'name' } as const) : {};
}
