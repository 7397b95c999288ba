import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState, type SubmitEvent } from 'react';
import { Failed, Loading } from '../../../../app/states';
import { useAttempt } from '../../../../app/useAttempt';
import { useWorker } from '../../../../identity/SignedIn';
import { oneOf } from '../../../../text/format';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { NewTransfer, TransferTargets, Work } from '../../../../wire/acd';
import { useLoad } from '../../../../wire/useLoad';
import { destinationOf, isChosen, LONGEST_MESSAGE, noChoice, possible, type Choice } from '../../model/transfer';
import { PrivateMessage } from './PrivateMessage';
import { Targets } from './Targets';
import styles from './Transfer.module.css';

/** Who is available changes while one chooses. */
const LOOK_AGAIN_MILLIS = 4_000;

interface Props {
  opened: boolean;
  close: () => void;
  work: Work;
}

/** Looks for somebody else to help this customer: a queue, or one or more colleagues (rule ACD-12). */
export function TransferDialog({ opened, close, work }: Props) {
  const { transfer } = useWorkText();
  const title = work.customerName === '' ? transfer.titleNoName : transfer.title(work.customerName);
  return (
    <Modal opened={opened} onClose={close} size="lg" title={title}>
      {opened && <Choosing close={close} work={work} />}
    </Modal>
  );
}

function Choosing({ close, work }: Omit<Props, 'opened'>) {
  const { transfer } = useWorkText();
  const [loaded, again] = useTargets();
  if (!loaded.value)
    return loaded.state === 'failed' ? (
      <Failed title={transfer.failedList} failure={loaded.failure} retry={again} />
    ) : (
      <Loading lines={6} />
    );
  return <Known targets={loaded.value} close={close} work={work} />;
}

function useTargets() {
  const { api } = useWorker();
  const result = useLoad<TransferTargets>(
    useCallback((signal: AbortSignal) => api.get('/api/acd/desk/transfer-targets', signal), [api]),
  );
  const [, again] = result;
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [again]);
  return result;
}

interface KnownProps {
  targets: TransferTargets;
  close: () => void;
  work: Work;
}

function Known({ targets, close, work }: KnownProps) {
  const { common, transfer } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const [wanted, setWanted] = useState(noChoice);
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const choice = possible(wanted, targets);
  const ready = isChosen(choice) && message.trim().length <= LONGEST_MESSAGE;
  const send = async () => {
    setBusy(true);
    const body: NewTransfer = {
      requestId: work.requestId,
      queueId: choice.queueId,
      agentIds: [...choice.agentIds],
      message: message.trim(),
    };
    const worked = await attempt(transfer.failed, () => api.post('/api/acd/desk/transfers', body));
    setBusy(false);
    if (worked) close();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) void send();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Targets targets={targets} choice={choice} choose={setWanted} />
        <PrivateMessage message={message} write={setMessage} />
        <WhatHappens targets={targets} choice={choice} name={work.customerName} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {transfer.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WhatHappens({ targets, choice, name }: { targets: TransferTargets; choice: Choice; name: string }) {
  const { transfer } = useWorkText();
  const [language] = useLanguage();
  const destination = destinationOf(choice, targets);
  const customer = name || transfer.customer;
  const words = () => {
    switch (destination.kind) {
      case 'none':
        return transfer.choose;
      case 'queue':
        return `${transfer.toQueue(customer, destination.name)} ${transfer.then}`;
      case 'agents':
        return `${transfer.toAgents(customer, oneOf(destination.names, language))} ${transfer.thenOthers} ${transfer.then}`;
    }
  };
  return (
    <Text size="sm" role="status" className={styles['happens'] ?? ''} data-chosen={destination.kind !== 'none'}>
      {words()}
    </Text>
  );
}
