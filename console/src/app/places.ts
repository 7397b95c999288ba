import type { WorkerRole } from '../identity/worker';
import type { Common } from '../text';

interface Place {
  to: string;
  label: string;
}

/** The main places that someone with these roles may go to, in the order of the menu. */
export function placesOf(roles: ReadonlySet<WorkerRole>, words: Common['shell']): Place[] {
  const leads = roles.has('supervisor') || roles.has('admin');
  return [
    ...(roles.has('agent') ? [{ to: '/desk', label: words.desk }] : []),
    ...(leads ? [{ to: '/board', label: words.board }] : []),
    { to: '/recordings', label: words.recordings },
    { to: '/reports', label: words.reports },
    ...(roles.has('admin') ? [{ to: '/admin', label: words.admin }] : []),
  ];
}
