import { Button } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { useWorker } from '../../../../identity/SignedIn';
import { useRoom } from '../../../../room/Room';
import { duration, oneOf, secondsSince } from '../../../../text/format';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { Transfer, Work } from '../../../../wire/acd';
import { useDocument } from '../../../../wire/useLive';
import { useServerNow } from '../../alert/useUnanswered';
import { Bulletin } from '../Bulletin';

/** Somebody else is looked for: who is asked, for how long, and the way to stay after all. */
export function TransferBanner({ work }: { work: Work | null }) {
  const { transfer: words } = useWorkText();
  const others = useDocument(useRoom().live, 'transfer');
  if (work?.transfer) return <Own transfer={work.transfer} />;
  if (!others || work !== null) return null;
  return <Bulletin tone="calm" icon={<Icon />} title={words.others(others.byName, others.to)} />;
}

function Own({ transfer }: { transfer: Transfer }) {
  const { transfer: words } = useWorkText();
  const [language] = useLanguage();
  const { api } = useWorker();
  const attempt = useAttempt();
  const now = useServerNow();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    const path = `/api/acd/desk/transfers/${transfer.requestId}/cancel`;
    if (!(await attempt(words.cancelFailed, () => api.post(path)))) setBusy(false);
  };
  return (
    <Bulletin
      tone="calm"
      icon={<Icon />}
      title={words.running(transfer.queueName ?? oneOf(transfer.agentNames, language))}
      aside={
        <Button size="xs" variant="default" loading={busy} onClick={() => void cancel()}>
          {words.cancel}
        </Button>
      }
    >
      <span>
        {words.stays} {sentence(words.ringing(transfer.ringing))},{' '}
        <span aria-hidden>{words.since(duration(secondsSince(transfer.since, now)))}</span>.
      </span>
    </Bulletin>
  );
}

function Icon() {
  return <IconUserShare size={20} aria-hidden />;
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
