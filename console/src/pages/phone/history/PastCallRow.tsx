import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { absolute, duration, relative } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { PastCall } from '../../../wire/telephony';
import { callBackPlace, talkedSeconds } from '../model/history';
import { labelOf } from '../model/words';
import { usePhoneNow } from '../OnPhone';
import page from '../Page.module.css';
import { useWho } from '../people';

interface Props {
  call: PastCall;
  /** `false`: it is still there. */
  remove: (call: PastCall) => Promise<boolean>;
}

/** One call that is over: with whom, what the label says, for how long, when. */
export function PastCallRow({ call, remove }: Props) {
  const { phone } = useWorkText();
  const words = phone.history;
  const [language] = useLanguage();
  const who = useWho();
  const other = who(call.number);
  const label = labelOf(phone, call);
  const talked = talkedSeconds(call);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const Direction = call.missed ? IconPhoneX : call.direction === 'in' ? IconPhoneIncoming : IconPhoneOutgoing;
  const direction = call.direction === 'in' ? phone.call.incoming : phone.call.outgoing;
  const confirm = async () => {
    setBusy(true);
    const worked = await remove(call);
    setBusy(false);
    if (worked) setAsks(false);
  };
  return (
    <li className={page['row']}>
      <Direction size={18} aria-hidden color={call.missed ? 'var(--balie-bad)' : 'var(--mantine-color-dimmed)'} />
      <div className={page['main']}>
        <span className={page['who']} data-strong={call.missed}>
          {other}
        </span>
        <span className={page['more']}>
          <span>{label ?? direction}</span>
          {talked !== null && <span>{words.lasted(duration(talked))}</span>}
          {talked === null && !call.missed && <span>{words.notAnswered}</span>}
          {call.heldSeconds > 0 && <span>{words.held(duration(call.heldSeconds))}</span>}
          {call.recordings.length > 0 && <span className={page['tag']}>{words.recordings(call.recordings.length)}</span>}
        </span>
      </div>
      <When at={call.startedAt} />
      <div className={page['acts']}>
        {call.number !== null && (
          <ActionIcon
            component={Link}
            to={callBackPlace({ number: call.number, lineId: call.lineId })}
            variant="subtle"
            aria-label={words.callBackTo(other)}
            title={words.callBack}
          >
            <IconPhone size={18} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={words.deleteOf(other)} title={words.delete} onClick={() => setAsks(true)}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <Modal opened={asks} onClose={() => setAsks(false)} title={words.confirmTitle(other, absolute(call.startedAt, language))}>
        <Stack>
          <Text size="sm">{words.confirmText}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsks(false)}>
              {words.keep}
            </Button>
            <Button color="red" loading={busy} onClick={() => void confirm()}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </li>
  );
}

/** A moment: how long ago within a day, the date after that, the whole of it under the pointer. */
export function When({ at }: { at: string }) {
  const [language] = useLanguage();
  const now = usePhoneNow();
  return (
    <time className={page['when']} dateTime={at} title={absolute(at, language)}>
      {relative(at, now, language)}
    </time>
  );
}
