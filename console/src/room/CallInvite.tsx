import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/useText';
import type { ActivityKind } from '../wire/session';
import { useActivity, useLocalMedia, useParticipants, useRoom } from './Room';
import styles from './bar/Bar.module.css';

/** The agent began a call or video: one press to take part, or not now. */
export function CallInvite() {
  const { room } = useText();
  const { me } = useRoom();
  const [{ voice, camera }, media] = useLocalMedia();
  return (
    <>
      {voice === 'out' && (
        <Invite kind="voice" words={room.media.callStarted} button={room.media.joinVoice} accept={() => void media.joinVoice()} />
      )}
      {camera === 'off' && me.role === 'customer' && (
        <Invite kind="video" words={room.media.videoStarted} button={room.media.startCamera} accept={() => void media.startCamera()} />
      )}
    </>
  );
}

interface InviteProps {
  kind: ActivityKind;
  words: (name: string) => string;
  button: string;
  accept: () => void;
}

function Invite({ kind, words, button, accept }: InviteProps) {
  const { room } = useText();
  const { me } = useRoom();
  const activity = useActivity(kind);
  const participants = useParticipants();
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (activity?.state !== 'on' || activity.by === me.participantId || activity.since === dismissed) return null;
  const caller = participants.find(({ id }) => id === activity.by)?.name ?? '';
  return (
    <Group className={styles['invite'] ?? ''} role="alert" gap="sm">
      <Text size="sm" fw={600}>
        {words(caller)}
      </Text>
      <Button
        size="xs"
        onClick={() => {
          setDismissed(activity.since);
          accept();
        }}
      >
        {button}
      </Button>
      <CloseButton aria-label={room.media.dismiss} title={room.media.dismiss} onClick={() => setDismissed(activity.since)} />
    </Group>
  );
}
