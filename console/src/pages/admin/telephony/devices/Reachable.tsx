import { Badge } from '@mantine/core';
import { IconCheck, IconPlugOff } from '@tabler/icons-react';
import { useWorkText } from '../../../../text/useText';

/** Whether a device can be rung now. */
export function Reachable({ reachable }: { reachable: boolean }) {
  const words = useWorkText().admin.telephony.devices;
  return reachable ? (
    <Badge variant="light" color="green" leftSection={<IconCheck size={12} aria-hidden />}>
      {words.reachable}
    </Badge>
  ) : (
    <Badge variant="light" color="gray" leftSection={<IconPlugOff size={12} aria-hidden />}>
      {words.notReachable}
    </Badge>
  );
}
