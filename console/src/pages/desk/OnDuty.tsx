import { createContext, use, type ReactNode } from 'react';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { useWorker } from '../../identity/SignedIn';
import type { DeskDocuments } from '../../wire/acd';
import type { LiveConnection } from '../../wire/live';
import { useLive, useLiveStatus } from '../../wire/useLive';

const DutyContext = createContext<LiveConnection<DeskDocuments> | undefined>(undefined);

/** An agent is on duty, and can be offered work, on every page of the console: being connected is being there. */
export function OnDuty({ children }: { children: ReactNode }) {
  const worker = useWorker();
  return worker.roles.has('agent') ? <Duty>{children}</Duty> : children;
}

function Duty({ children }: { children: ReactNode }) {
  const duty = useLive<DeskDocuments>('/ws/acd/desk', useWorker().tokens);
  return (
    <DutyContext value={duty}>
      <ConnectionBanner status={useLiveStatus(duty)} />
      {children}
    </DutyContext>
  );
}

export function useDuty(): LiveConnection<DeskDocuments> {
  const duty = use(DutyContext);
  if (!duty) throw new Error('useDuty is for agents, inside <OnDuty>');
  return duty;
}
