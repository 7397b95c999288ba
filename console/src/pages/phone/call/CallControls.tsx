import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowsJoin,
  IconCircle,
  IconDialpad,
  IconDots,
  IconLock,
  IconLockOpen,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconShare2,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Action, OwnCall } from '../../../wire/telephony';
import { inHand } from '../model/alerts';
import { joinable } from '../model/calls';
import { useOwnCalls, useSoftphone, useTelephone } from '../OnPhone';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';
import styles from './CallCard.module.css';
import { AddDialog } from './AddDialog';
import { ElevateDialog } from './ElevateDialog';
import { TransferDialog } from './TransferDialog';

interface Props {
  call: OwnCall;
  keys: boolean;
  setKeys: (shown: boolean) => void;
}

/** What may be done with a call: what it lists, and nothing else. */
export function CallControls({ call, keys, setKeys }: Props) {
  const { phone } = useWorkText();
  const words = phone.call;
  const who = useWho();
  const commands = useCallCommands();
  const { softphone } = useTelephone();
  const { talking, muted } = useSoftphone();
  const calls = useOwnCalls();
  // One button joins two calls; it stands at the one in hand, where its person is.
  const others = call.state === 'held' && inHand(calls) !== null ? [] : joinable(call, calls);
  const [dialog, setDialog] = useState<'transfer' | 'add' | 'elevate' | null>(null);
  const offers = (action: Action) => call.actions.includes(action);
  const isHere = talking.has(call.callId);
  const more = [
    offers('lock') && !call.locked && (
      <Menu.Item key="lock" leftSection={<IconLock size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'lock')}>
        {words.lock}
      </Menu.Item>
    ),
    offers('unlock') && call.locked && (
      <Menu.Item key="unlock" leftSection={<IconLockOpen size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'unlock')}>
        {words.unlock}
      </Menu.Item>
    ),
    offers('record') && !call.recording && (
      <Menu.Item key="record" leftSection={<IconCircle size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'record')}>
        {words.record}
      </Menu.Item>
    ),
    call.recording && (
      <Menu.Item key="stop" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'stop-recording')}>
        {words.stopRecording}
      </Menu.Item>
    ),
    offers('elevate') && (
      <Menu.Item key="elevate" leftSection={<IconShare2 size={16} aria-hidden />} onClick={() => setDialog('elevate')}>
        {words.elevate}
      </Menu.Item>
    ),
  ].filter(Boolean);
  return (
    <div className={styles['controls']}>
      {isHere && call.state !== 'held' && (
        <Button
          size="sm"
          variant={muted ? 'filled' : 'default'}
          color={muted ? 'yellow' : 'gray'}
          aria-pressed={muted}
          leftSection={muted ? <IconMicrophoneOff size={16} aria-hidden /> : <IconMicrophone size={16} aria-hidden />}
          onClick={() => softphone.mute(!muted)}
        >
          {muted ? words.unmute : words.mute}
        </Button>
      )}
      {offers('hold') && (
        <Button size="sm" variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'hold')}>
          {words.hold}
        </Button>
      )}
      {offers('resume') && (
        <Button size="sm" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => void commands.act(call.callId, 'resume')}>
          {words.resume}
        </Button>
      )}
      {offers('pick-up') && !offers('resume') && (
        <Button size="sm" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => void commands.pickUp(call.callId)}>
          {words['pick-up']}
        </Button>
      )}
      {others.map((other) => (
        <Button
          key={other.callId}
          size="sm"
          variant="light"
          title={words.joinHelp}
          leftSection={<IconArrowsJoin size={16} aria-hidden />}
          onClick={() => void commands.join(...inOrder(call, other))}
        >
          {words.join(who(other.number))}
        </Button>
      ))}
      {offers('transfer') && (
        <Button size="sm" variant="default" leftSection={<IconUserShare size={16} aria-hidden />} onClick={() => setDialog('transfer')}>
          {words.transfer}
        </Button>
      )}
      {offers('add') && (
        <Button size="sm" variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setDialog('add')}>
          {words.add}
        </Button>
      )}
      {isHere && call.state !== 'held' && (
        <Button
          size="sm"
          variant="default"
          aria-expanded={keys}
          leftSection={<IconDialpad size={16} aria-hidden />}
          onClick={() => setKeys(!keys)}
        >
          {words.keypad}
        </Button>
      )}
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={36} variant="default" aria-label={words.more}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{more}</Menu.Dropdown>
        </Menu>
      )}
      {offers('hang-up') && (
        <Button
          size="sm"
          color="red"
          className={styles['end'] ?? ''}
          leftSection={<IconPhoneOff size={16} aria-hidden />}
          onClick={() => void commands.act(call.callId, 'hang-up')}
        >
          {call.monitoring === null && call.askedBy === null ? words.hangUp : words.leave}
        </Button>
      )}
      {dialog === 'transfer' && <TransferDialog call={call} close={() => setDialog(null)} />}
      {dialog === 'add' && <AddDialog call={call} close={() => setDialog(null)} />}
      {dialog === 'elevate' && <ElevateDialog call={call} close={() => setDialog(null)} />}
    </div>
  );
}

/** Of two calls the earlier one goes on: its party waited, the later was made to ask. */
function inOrder(one: OwnCall, other: OwnCall): [string, string] {
  return Date.parse(one.startedAt) <= Date.parse(other.startedAt)
    ? [one.callId, other.callId]
    : [other.callId, one.callId];
}
