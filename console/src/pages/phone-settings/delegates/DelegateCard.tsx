import { Badge, Button, Collapse, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconClock, IconDeviceLandlinePhone, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { absolute } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { PhoneKind } from '../../../wire/phoneSettings';
import type { Delegation } from '../../../wire/telephony';
import styles from '../Cards.module.css';
import { Confirm } from '../Confirm';
import { inShort } from '../model/privileges';
import { useSaving } from '../useSaving';
import { Privileges } from './Privileges';

interface Props {
  delegation: Delegation;
  kind: PhoneKind;
  address: string;
  again: () => void;
  locked: boolean;
  /** Has just been added: one wants to see at once what it may do. */
  isNew: boolean;
}

/** One delegate: closed it says in short what it may do, opened each right can be given and taken. */
export function DelegateCard({ delegation, kind, address, again, locked, isNew }: Props) {
  const { phoneSettings } = useWorkText();
  const words = phoneSettings.delegates;
  const { api } = useWorker();
  const [language] = useLanguage();
  const [opened, setOpened] = useState(isNew);
  const [asking, setAsking] = useState(false);
  const id = useId();
  const { other, accepted, until } = delegation;
  const rights = useSaving(delegation.privileges, async (privileges) => {
    await api.put(address, { privileges });
    again();
  });
  const receiving = useSaving(delegation.receiving, async (rings) => {
    await api.put(`${address}/receiving`, { receiving: rings });
    again();
  });
  const { named, more } = inShort(rights.value, phoneSettings.privileges);
  const remove = async () => {
    await api.delete(address);
    notifications.show({ message: words.removed(other.name) });
    again();
  };
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{other.name}</span>{' '}
          {!accepted && (
            <Badge color="yellow" variant="light" leftSection={<IconClock size={12} aria-hidden />}>
              {words.pending}
            </Badge>
          )}
          {kind === 'common-area' && (
            <Badge color="gray" variant="light" leftSection={<IconDeviceLandlinePhone size={12} aria-hidden />}>
              {words.commonArea}
            </Badge>
          )}
          <div className={styles['aside']}>
            {until !== null && <div>{words.pendingUntil(absolute(until, language))}</div>}
            {words.may}: {named === '' ? words.mayNothing : more > 0 ? `${named} +${more}` : named}
          </div>
        </div>
        <Switch
          label={words.receiving}
          aria-label={words.receivingOf(other.name)}
          checked={receiving.value}
          disabled={locked}
          onChange={(event) => receiving.choose(event.currentTarget.checked)}
        />
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={words.rightsOf(other.name)}
          aria-expanded={opened}
          aria-controls={id}
          rightSection={
            <IconChevronDown size={14} aria-hidden className={styles['chevron']} data-opened={opened || undefined} />
          }
          onClick={() => setOpened(!opened)}
        >
          {words.rights}
        </Button>
        {!locked && (
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            aria-label={words.removeConfirm(other.name)}
            onClick={() => setAsking(true)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      <Collapse id={id} expanded={opened}>
        {opened && <Privileges name={other.name} granted={rights.value} locked={locked} choose={rights.choose} />}
      </Collapse>
      <Told rights={rights.state === 'saved'} receiving={receiving} name={other.name} />
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={accepted ? words.removeTitle(other.name) : words.withdrawTitle(other.name)}
        text={accepted ? words.removeText(other.name) : words.withdrawText(other.name)}
        keep={words.keep}
        confirm={accepted ? words.removeConfirm(other.name) : words.withdrawConfirm}
        failed={words.failed}
        act={remove}
      />
    </li>
  );
}

interface ToldProps {
  rights: boolean;
  receiving: { value: boolean; state: string };
  name: string;
}

/** What has been saved, beside what was pressed. */
function Told({ rights, receiving, name }: ToldProps) {
  const words = useWorkText().phoneSettings.delegates;
  const rings = receiving.state === 'saved' ? (receiving.value ? words.rings(name) : words.silent(name)) : '';
  const text = [rights ? words.changed(name) : '', rings].filter((one) => one !== '').join(' ');
  return (
    <div role="status" className={text === '' ? undefined : styles['saved']}>
      {text}
    </div>
  );
}
