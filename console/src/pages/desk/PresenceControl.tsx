import { Menu, Skeleton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBellRinging, IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { duration, secondsSince } from '../../text/format';
import { useLanguage, useWorkText } from '../../text/useText';
import type { Desk } from '../../text';
import type { DeskMe } from '../../wire/acd';
import { useDocument } from '../../wire/useLive';
import { useOfferBook, useServerNow } from './alert/useUnanswered';
import { allowedSeconds, breakOf, type Break } from './model/breaks';
import { PresenceIcon } from './presence/PresenceIcon';
import { awayLabel, idleWords } from './presence/words';
import { useChoosePresence } from './presence/useChoosePresence';
import { useDuty } from './OnDuty';
import styles from './PresenceControl.module.css';

/** What an agent is to the floor, for how long and why nothing comes; the one place to change it. */
export function PresenceControl() {
  const me = useDocument(useDuty(), 'me');
  return me ? <Presence me={me} /> : <Skeleton width={160} height={32} />;
}

function Presence({ me }: { me: DeskMe }) {
  const { desk } = useWorkText();
  const [language] = useLanguage();
  const now = useServerNow();
  const { open } = useOfferBook();
  const { shown, choose } = useChoosePresence(me);
  const words = desk.presence;
  const name = words.names[shown.presence];
  const reason = shown.reason === null ? null : awayLabel(desk, me.awayReasons, shown.reason, language);
  const pause = shown === me ? breakOf(me, me.awayReasons, now) : null;
  const isOver = pause?.state === 'over';
  const time = duration(secondsSince(me.since, now));
  const allowed = pause === null ? null : allowedSeconds(me.awayReasons, me.reason);
  return (
    <Menu position="bottom-start" width={300}>
      <Tooltip
        multiline
        w={300}
        position="bottom-start"
        events={{ hover: true, focus: true, touch: false }}
        label={
          <>
            <strong>{desk.idle.question}</strong>
            <br />
            {idleWords(desk, me, open.length > 0)}
            {allowed !== null && ` ${words.allowed(duration(allowed))}`}
            {isOver && ` ${words.isOver}`}
            {me.setBy && (
              <>
                <br />
                {words.setBy(me.setBy, words.names[me.presence])}
              </>
            )}
          </>
        }
      >
        <span>
          <Menu.Target>
            <UnstyledButton className={styles['control']} data-presence={shown.presence} data-over={isOver}>
              <span className="visually-hidden">{words.label}: </span>
              <PresenceIcon presence={shown.presence} />
              <span className={styles['name']}>{name} </span>
              {reason !== null && <span className={styles['reason']}>{reason} </span>}
              <span className={styles['time']}>{pause === null ? time : breakWords(words, pause)}</span>
              {isOver && <IconAlertTriangle size={16} aria-hidden />}
              <IconChevronDown size={14} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
        </span>
      </Tooltip>
      <Choices me={me} choose={choose} />
    </Menu>
  );
}

function breakWords(words: Desk['presence'], pause: Break): string {
  return pause.state === 'within' ? words.left(duration(pause.leftSeconds)) : words.over(duration(pause.overSeconds));
}

function Choices({ me, choose }: { me: DeskMe; choose: ReturnType<typeof useChoosePresence>['choose'] }) {
  const { desk } = useWorkText();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const words = desk.presence;
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<PresenceIcon presence="available" />} onClick={() => choose('available', null)}>
        {words.goAvailable}
        <span className={styles['hint']}>{words.goAvailableHint}</span>
      </Menu.Item>
      <Menu.Label>{words.goAway}</Menu.Label>
      {me.awayReasons.map((reason) => (
        <Menu.Item
          key={reason.code}
          leftSection={<PresenceIcon presence="away" />}
          onClick={() => choose('away', reason.code)}
        >
          {reason.label[language]}
          {typeof reason.allowedSeconds === 'number' && (
            <span className={styles['hint']}>{words.upTo(duration(reason.allowedSeconds))}</span>
          )}
        </Menu.Item>
      ))}
      {me.awayReasons.length === 0 && (
        <Menu.Item leftSection={<PresenceIcon presence="away" />} onClick={() => choose('away', null)}>
          {words.goAway}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<PresenceIcon presence="offline" />} onClick={() => choose('offline', null)}>
        {words.goOffline}
        <span className={styles['hint']}>{words.goOfflineHint}</span>
      </Menu.Item>
      <Menu.Item leftSection={<IconBellRinging size={16} aria-hidden />} onClick={() => void navigate('/desk/ready')}>
        {desk.start.open}
      </Menu.Item>
    </Menu.Dropdown>
  );
}
