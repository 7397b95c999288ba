import type { QueueSettings } from '../../../wire/admin';
import type { NumberRoute, Phone, SharedLine } from '../../../wire/telephonyAdmin';
import { useItems } from '../useItems';
import type { Directory } from './model/routes';

export const PHONES = '/api/telephony/admin/people';
export const LINES = '/api/telephony/admin/lines';
export const NUMBERS = '/api/telephony/admin/numbers';
export const DEVICES = '/api/telephony/admin/devices';
export const TRUNKS = '/api/telephony/admin/trunks';
export const POLICY = '/api/telephony/admin/policy';

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
