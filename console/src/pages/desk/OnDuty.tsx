import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { useWorker } from '../../identity/SignedIn';
import type { DeskDocuments } from '../../wire/acd';
import type { LiveConnection } from '../../wire/live';
import { useLive, useLiveStatus } from '../../wire/useLive';
import { Alarm } from './alert/Alarm';
import { createRinger, type Ringer } from './alert/ringer';
import { DeskNotices } from './notices/DeskNotices';
import { EnterSessions } from './offers/EnterSessions';
import { OfferDesk } from './offers/OfferDesk';
import { otherWindows } from './offers/otherWindows';

interface Duty {
  live: LiveConnection<DeskDocuments>;
  offers: OfferDesk;
  ringer: Ringer;
}

const DutyContext = createContext<Duty | undefined>(undefined);

/** An agent is on duty, and can be offered work, on every page of the console: being connected is being there. */
export function OnDuty({ children }: { children: ReactNode }) {
  const worker = useWorker();
  return worker.roles.has('agent') ? <AgentOnDuty>{children}</AgentOnDuty> : children;
}

function AgentOnDuty({ children }: { children: ReactNode }) {
  const worker = useWorker();
  const live = useLive<DeskDocuments>('/ws/acd/desk', worker.tokens);
  const offers = useMemo(() => new OfferDesk(live.store, worker.api, otherWindows(worker.id)), [live, worker]);
  const [ringer] = useState(createRinger);
  useEffect(() => offers.open(), [offers]);
  const duty = useMemo(() => ({ live, offers, ringer }), [live, offers, ringer]);
  return (
    <DutyContext value={duty}>
      <ConnectionBanner status={useLiveStatus(live)} />
      <Alarm />
      <EnterSessions />
      <DeskNotices live={live} />
      {children}
    </DutyContext>
  );
}

/** The live documents of the desk. */
export function useDuty(): LiveConnection<DeskDocuments> {
  return useWhole().live;
}

export function useOffers(): OfferDesk {
  return useWhole().offers;
}

export function useRinger(): Ringer {
  return useWhole().ringer;
}

function useWhole(): Duty {
  const duty = use(DutyContext);
  if (!duty) throw new Error('the desk is for agents, inside <OnDuty>');
  return duty;
}
