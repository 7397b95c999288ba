import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import { normalPath } from '../model/path';
import { useForm } from './FormContext';

export interface Setting<V> {
  value: V;
  set: (value: V) => void;
  /** As `set`, out of what is there when it happens. */
  change: (update: (value: V) => V) => void;
  error: string | undefined;
}

/** One setting of the form around: its value, how to change it, and what is wrong with it, in words. */
export function useSetting<V>(path: string): Setting<V> {
  const form = useForm();
  const { admin } = useWorkText();
  const code = form.faults.get(normalPath(path));
  return {
    value: form.at(path) as V,
    set: (value) => form.set(path, value),
    change: (update) => form.change(path, (value) => update(value as V)),
    error: code === undefined ? undefined : faultWords(admin, path, code),
  };
}

function faultWords(words: ReturnType<typeof useWorkText>['admin'], path: string, code: string): string {
  const name = path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? path;
  const particular = code === 'malformed' ? lookup(words.errorsAt, name) : undefined;
  return particular ?? lookup(words.errors, code) ?? words.errors['malformed'] ?? code;
}
