import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & { value: number; change: (value: number) => void };

/** A whole number within limits. While one clears it to write another it is empty; left empty, it is what it was. */
export function NumberField({ value, change, onBlur, ...shared }: Props) {
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <NumberInput
      {...shared}
      allowDecimal={false}
      clampBehavior="blur"
      value={isEmpty ? '' : value}
      onChange={(next) => {
        setIsEmpty(typeof next !== 'number');
        if (typeof next === 'number') change(next);
      }}
      onBlur={(event) => {
        setIsEmpty(false);
        onBlur?.(event);
      }}
    />
  );
}
