import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Form.module.css';

/** Settings that belong together, under their title. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{title}</h2>
      <Stack gap="lg">{children}</Stack>
    </section>
  );
}
