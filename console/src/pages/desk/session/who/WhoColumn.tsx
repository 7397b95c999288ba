import { Tabs } from '@mantine/core';
import { useRoom } from '../../../../room/Room';
import { useWorkText } from '../../../../text/useText';
import type { Visit } from '../../../../wire/acd';
import { useDocument, useDocuments } from '../../../../wire/useLive';
import type { NotesDraft } from '../../model/notesDraft';
import { NotesField } from '../notes/NotesField';
import type { NotesKeeper } from '../notes/NotesKeeper';
import { Consents } from './Consents';
import { CustomerFacts } from './CustomerFacts';
import { People } from './People';
import styles from './WhoColumn.module.css';

interface Props {
  history: readonly Visit[] | undefined;
  draft: NotesDraft;
  keeper: NotesKeeper;
  notesId: string;
  handOver: (participantId: string) => void;
}

/** Beside the session: who the customer is, who is in it, what was allowed; the notes are always open below. */
export function WhoColumn({ history, draft, keeper, notesId, handOver }: Props) {
  const { desk } = useWorkText();
  const { live } = useRoom();
  const customer = useDocument(live, 'customer');
  const people = useDocuments(live, 'participant/').filter((one) => one.state !== 'left').length;
  const consents = useDocuments(live, 'consent/').length;
  return (
    <aside className={styles['column']} aria-label={desk.who.title}>
      <Tabs defaultValue="customer" className={styles['facts'] ?? ''} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="customer">{desk.who.title}</Tabs.Tab>
          <CountedTab value="people" label={desk.who.tab} count={people} />
          <CountedTab value="consents" label={desk.consents.tab} count={consents} />
        </Tabs.List>
        <div className={styles['scroll']}>
          <Tabs.Panel value="customer">
            <CustomerFacts customer={customer} history={history} />
          </Tabs.Panel>
          <Tabs.Panel value="people">
            <People handOver={handOver} />
          </Tabs.Panel>
          <Tabs.Panel value="consents">
            <Consents />
          </Tabs.Panel>
        </div>
      </Tabs>
      <div className={styles['notes']}>
        <NotesField id={notesId} draft={draft} keeper={keeper} rows={7} />
      </div>
    </aside>
  );
}

/** Nothing to count is not worth a nought. */
function CountedTab({ value, label, count }: { value: string; label: string; count: number }) {
  return (
    <Tabs.Tab value={value} {...(count > 0 ? { rightSection: <span>{count}</span> } : {})}>
      {label}
    </Tabs.Tab>
  );
}
