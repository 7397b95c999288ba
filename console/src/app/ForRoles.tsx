import type { ReactNode } from 'react';
import { useHasRole } from '../identity/SignedIn';
import type { WorkerRole } from '../identity/worker';
import { useText } from '../text/useText';
import { Empty } from './states';

/** Shows a page to whoever has one of these roles, and tells others that they have not. The services decide for themselves. */
export function ForRoles({ roles, children }: { roles: readonly WorkerRole[]; children: ReactNode }) {
  const { common } = useText();
  if (useHasRole(...roles)) return children;
  return <Empty title={common.identity.noAccess}>{common.identity.noAccessText}</Empty>;
}
