import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWorkText } from '../../../text/useText';
import { membersOf } from '../model/ringPlan';
import { useSettings } from '../OwnSettings';
import { Ringing } from './Ringing';

export function RingingPage() {
  const { ringing: words } = useWorkText().phoneSettings;
  const { me, delegates, lines, locked } = useSettings();
  const members = useMemo(() => membersOf(me, delegates), [me, delegates]);
  return (
    <>
      {lines.length === 0 && <Text c="dimmed">{words.noLine}</Text>}
      <Ringing title={words.title} address="/api/telephony/ring-plan" members={members} readerId={me.id} locked={locked} />
    </>
  );
}
