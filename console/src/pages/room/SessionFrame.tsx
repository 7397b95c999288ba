import type { ReactNode } from 'react';
import { CustomerFrame } from '../../app/CustomerFrame';
import { siteOf } from '../help/memory';

/** What surrounds a session's pages without the session in them: before, after, and when one is not in it. */
export function SessionFrame({ sessionId, children }: { sessionId: string; children: ReactNode }) {
  const site = siteOf(sessionId);
  return <CustomerFrame {...(site === undefined ? {} : { site })}>{children}</CustomerFrame>;
}
