import { createContext, use, type ReactNode } from 'react';
import type { SettingsForm } from './useSettingsForm';

/** The form that the settings inside belong to, whatever it is about. */
type AnyForm = Pick<SettingsForm<object>, 'at' | 'set' | 'change' | 'faults'>;

const FormContext = createContext<AnyForm | undefined>(undefined);

export function FormOf({ form, children }: { form: AnyForm; children: ReactNode }) {
  return <FormContext value={form}>{children}</FormContext>;
}

export function useForm(): AnyForm {
  const form = use(FormContext);
  if (!form) throw new Error('a setting needs <FormOf> around it');
  return form;
}
