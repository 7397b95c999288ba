import { useMemo } from 'react';
import type { Person, QueueSettings } from '../../../wire/admin';
import { useItems } from '../useItems';
import type { Choices } from './PickSetting';

/** The site's queues, by name. */
export function useQueueChoices(): Choices {
  const [queues, again] = useItems<QueueSettings>('/api/acd/admin/queues');
  return useMemo(
    () => ({ names: new Map((queues.value ?? []).map(({ id, name }) => [id, name])), failed: queues.state === 'failed', again }),
    [queues, again],
  );
}

/** Everybody who works here, by name. */
export function usePeopleChoices(): Choices {
  const [people, again] = useItems<Person>('/api/acd/admin/people');
  return useMemo(() => {
    const named = (people.value ?? []).map(({ agentId, name, email }) => [agentId, name || email || agentId] as const);
    const names = new Map(named.toSorted(([, a], [, b]) => a.localeCompare(b)));
    return { names, failed: people.state === 'failed', again };
  }, [people, again]);
}
