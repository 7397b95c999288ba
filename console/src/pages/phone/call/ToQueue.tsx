import { Button, Group, Select } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { TransferTargets } from '../../../wire/acd';
import { useLoad } from '../../../wire/useLoad';

/** A queue to which a call is given back: its caller waits there for somebody else. Nothing where there are no queues. */
export function ToQueue({ give, busy }: { give: (queueId: string) => void; busy: boolean }) {
  const { phone, transfer } = useWorkText();
  const words = phone.transfer;
  const { api } = useWorker();
  const [loaded] = useLoad(
    useCallback((signal: AbortSignal) => api.get<TransferTargets>('/api/acd/desk/transfer-targets', signal), [api]),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const queues = loaded.value?.queues ?? [];
  if (queues.length === 0) return null;
  return (
    <Group align="flex-end" wrap="nowrap">
      <Select
        flex={1}
        label={words.queue}
        placeholder={words.chooseQueue}
        searchable
        data={queues.map(({ queueId, name, open, waiting, available }) => ({
          value: queueId,
          label: `${name} · ${open ? transfer.queueState(waiting, available) : transfer.queueClosed}`,
          disabled: !open,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button variant="default" disabled={chosen === null || busy} onClick={() => chosen !== null && give(chosen)}>
        {words.toQueue}
      </Button>
    </Group>
  );
}
