import { Button, Checkbox, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { chime, isSoundPrimed, primeSound } from '../../app/chime';
import { Failed } from '../../app/states';
import { useTitle } from '../../app/useTitle';
import { duration, secondsSince } from '../../text/format';
import type { Customer } from '../../text';
import { useText } from '../../text/useText';
import type { MessageKind, VisitorRequest } from '../../wire/acd';
import type { Api } from '../../wire/api';
import { useNow } from '../../wire/useNow';
import { useCommand } from '../../room/useCommand';
import { Instead } from './message/Instead';
import styles from './Waiting.module.css';

interface Props {
  request: VisitorRequest;
  api: Api;
  /** The ways to be helped without waiting on. */
  kinds: readonly MessageKind[];
  instead: (kind: MessageKind) => void;
}

/** The wait: where one stands, how long it may take, what comes then, and the way out. */
export function Waiting({ request, api, kinds, instead }: Props) {
  const { customer } = useText();
  const words = customer.waiting;
  const [sound, setSound] = useState(isSoundPrimed);
  const isTurn = request.state === 'offered' || request.state === 'in-session';
  const heading = headingOf(words, request);
  useTitle(isTurn ? words.yourTurn : request.position ? words.titlePosition(request.position, request.siteName) : request.siteName);
  useEffect(() => {
    if (isTurn && sound) chime();
  }, [isTurn, sound]);
  return (
    <Stack gap="xl" my="auto">
      <Stack gap="xs" align="center" ta="center" aria-live="polite">
        <div className={styles['mark']} data-turn={isTurn || undefined} aria-hidden>
          {isTurn ? '✓' : (request.position ?? '…')}
        </div>
        <Title order={1} size="h2">
          {heading}
        </Title>
        <Text size="lg">{isTurn ? words.connecting : estimateOf(words, request)}</Text>
      </Stack>
      <Waited request={request} />
      {!isTurn && (
        <Paper withBorder p="md">
          <Text fw={600} mb="xs">
            {words.stepsTitle}
          </Text>
          <List spacing="xs">
            {words.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
          <Checkbox
            mt="md"
            label={words.sound}
            checked={sound}
            onChange={(event) => {
              if (event.currentTarget.checked) primeSound();
              setSound(event.currentTarget.checked);
            }}
          />
        </Paper>
      )}
      {!isTurn && <RatherNot request={request} kinds={kinds} instead={instead} />}
      {!isTurn && <Leave request={request} api={api} />}
    </Stack>
  );
}

/** Apart, since it moves every second. */
function Waited({ request }: { request: VisitorRequest }) {
  const { customer } = useText();
  const now = useNow();
  return (
    <Text c="dimmed" size="sm" ta="center">
      {customer.waiting.since(duration(secondsSince(request.since, now)))}
      {request.queueName && ` · ${customer.waiting.queue(request.queueName)}`}
    </Text>
  );
}

/** From this long on the page says itself that one need not wait. */
const LONG_SECONDS = 120;

/** The ways to be helped without waiting on; when it takes long, they say so. */
function RatherNot({ request, kinds, instead }: Omit<Props, 'api'>) {
  const { message: words } = useText();
  const now = useNow();
  const isLong = secondsSince(request.since, now) >= Math.max(LONG_SECONDS, request.estimate?.highSeconds ?? 0);
  return <Instead heading={isLong ? words.insteadLong : words.instead} kinds={kinds} choose={instead} />;
}

function Leave({ request, api }: { request: VisitorRequest; api: Api }) {
  const { customer } = useText();
  const words = customer.waiting;
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, failure } = useCommand();
  if (!isAsking) {
    return (
      <Button variant="subtle" color="gray" mx="auto" onClick={() => setIsAsking(true)}>
        {words.leave}
      </Button>
    );
  }
  return (
    <Stack gap="sm" align="center" role="group" aria-label={words.leaveSure}>
      <Text ta="center">{words.leaveSure}</Text>
      {failure !== null && <Failed failure={failure} />}
      <Group>
        <Button
          color="red"
          loading={isRunning}
          onClick={() => run(() => api.post(`/api/acd/requests/${encodeURIComponent(request.requestId)}/leave`))}
        >
          {words.leaveYes}
        </Button>
        <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
          {words.leaveNo}
        </Button>
      </Group>
    </Stack>
  );
}

type Words = Customer['waiting'];

function headingOf(words: Words, { state, position }: VisitorRequest): string {
  if (state === 'offered' || state === 'in-session') return words.yourTurn;
  if (position === null) return words.arriving;
  return position === 1 ? words.next : words.position(position);
}

function estimateOf(words: Words, { estimate, position }: VisitorRequest): string {
  if (position === null) return '';
  return estimate ? words.estimate(estimate.lowSeconds, estimate.highSeconds) : words.noEstimate;
}
