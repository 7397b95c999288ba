import type { QueueSettings } from '../../../wire/admin';
import type { NumberRoute, Phone, SharedLine } from '../../../wire/telephonyAdmin';
import { useItems } from '../useItems';
import { LINES, NUMBERS, PHONES } from './addresses';
import type { Directory } from './model/routes';

export const usePhones = () => useItems<Phone>(PHONES);
export const useLines = () => useItems<SharedLine>(LINES);
export const useNumbers = () => useItems<NumberRoute>(NUMBERS);

/** Everything that a number can lead to; what is not loaded yet is empty. */
export function useDirectory(): Directory {
  const [lines] = useLines();
  const [phones] = usePhones();
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  return { lines: lines.value ?? [], phones: phones.value ?? [], queues: queues.value ?? [] };
}
