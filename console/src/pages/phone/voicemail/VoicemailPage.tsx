import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Empty } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { useDocuments } from '../../../wire/useLive';
import { delegatorsOf, messagesOf, type Shown } from '../model/messages';
import { PageHead } from '../PageHead';
import { usePhone } from '../OnPhone';
import page from '../Page.module.css';
import { MailSwitch } from './MailSwitch';
import { MessageRow } from './MessageRow';

/** Messages of one's lines and of those that one handles for others, to be played, deleted, brought back (rules TEL-23 to 25). */
export function VoicemailPage() {
  const { phone } = useWorkText();
  const words = phone.voicemail;
  const [address, setAddress] = useSearchParams();
  const shown: Shown = address.get('shown') === 'deleted' ? 'deleted' : 'messages';
  const whose = address.get('whose');
  const all = useDocuments(usePhone(), 'message/');
  const delegators = useMemo(() => delegatorsOf(all), [all]);
  const messages = useMemo(() => messagesOf(all, shown, whose), [all, shown, whose]);
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  return (
    <div className={page['page']}>
      <PageHead title={words.title} intro={words.intro} />
      <div className={page['bar']}>
        <SegmentedControl
          aria-label={words.show}
          size="xs"
          data={[
            { value: 'messages', label: words.shown.messages },
            { value: 'deleted', label: words.shown.deleted },
          ]}
          value={shown}
          onChange={(value) => choose('shown', value === 'deleted' ? value : '')}
        />
        {(delegators.length > 0 || whose !== null) && (
          <NativeSelect
            size="xs"
            label={words.whose}
            data={[
              { value: '', label: words.all },
              { value: 'own', label: words.own },
              ...delegators.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={whose ?? ''}
            onChange={({ currentTarget: { value } }) => choose('whose', value)}
          />
        )}
        <MailSwitch />
      </div>
      {messages.length === 0 ? (
        <Nothing shown={shown} narrowed={whose !== null} reset={() => choose('whose', '')} />
      ) : (
        <ul className={page['list']}>
          {messages.map((message) => (
            <MessageRow key={message.messageId} message={message} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Nothing({ shown, narrowed, reset }: { shown: Shown; narrowed: boolean; reset: () => void }) {
  const words = useWorkText().phone.voicemail;
  if (narrowed) {
    return (
      <Empty title={words.nothing}>
        <Button size="xs" variant="default" onClick={reset}>
          {words.reset}
        </Button>
      </Empty>
    );
  }
  if (shown === 'deleted') return <Empty title={words.nothingDeleted}>{words.nothingDeletedText}</Empty>;
  return <Empty title={words.empty}>{words.emptyText}</Empty>;
}
