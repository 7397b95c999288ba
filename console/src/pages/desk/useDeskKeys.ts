import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCommands, type Command } from '../../app/commands';
import { useAttempt } from '../../app/useAttempt';
import { useWorker } from '../../identity/SignedIn';
import { useWorkText } from '../../text/useText';
import type { PresenceWish, Work } from '../../wire/acd';
import { useDocument } from '../../wire/useLive';
import { neighbour, placeOfWork, type SessionTab } from './model/tabs';
import { useDuty } from './OnDuty';

/** What the desk can do from the keyboard and from search: presence everywhere, sessions and their tabs. */
export function useDeskKeys(tabs: readonly SessionTab[], tasks: readonly Work[]): void {
  const { desk } = useWorkText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const turn = useTurnPresence();
  const commands = useMemo<Command[]>(() => {
    const { keys } = desk;
    const go = (to: string) => () => void navigate(to);
    const places = [...tabs.map(({ sessionId }) => `/desk/sessions/${sessionId}`), ...tasks.map(placeOfWork)];
    const step = (by: 1 | -1) => () => {
      const next = neighbour(places, pathname, by);
      if (next !== null) void navigate(next);
    };
    return [
      { id: 'presence', kind: 'action', label: keys.available, keys: 'alt+p', act: turn },
      { id: 'start', kind: 'action', label: keys.start, keys: 'alt+n', act: go('/desk/start') },
      { id: 'join', kind: 'action', label: keys.join, keys: 'alt+j', act: go('/desk/join') },
      { id: 'ready', kind: 'page', label: desk.start.open, act: go('/desk/ready') },
      { id: 'next-session', kind: 'hidden', label: keys.nextTab, keys: 'alt+arrowdown', act: step(1) },
      { id: 'previous-session', kind: 'hidden', label: keys.previousTab, keys: 'alt+arrowup', act: step(-1) },
      ...tabs.map((tab) => ({
        id: `session ${tab.sessionId}`,
        kind: 'page' as const,
        label: desk.home.openSession(tab.title || desk.session.unnamed),
        act: go(`/desk/sessions/${tab.sessionId}`),
      })),
      ...tasks.map((task) => ({
        id: `task ${task.requestId}`,
        kind: 'page' as const,
        label: desk.home.openTask(task.customerName || desk.offer.noName),
        act: go(placeOfWork(task)),
      })),
    ];
  }, [desk, navigate, turn, tabs, tasks, pathname]);
  useCommands(commands);
}

/** Available becomes away with the site's first reason; everything else becomes available. */
function useTurnPresence(): () => void {
  const { api } = useWorker();
  const { desk } = useWorkText();
  const attempt = useAttempt();
  const me = useDocument(useDuty(), 'me');
  return useMemo(() => {
    const leaves = me?.presence === 'available';
    const reason = leaves ? (me.awayReasons[0]?.code ?? null) : null;
    const wish: PresenceWish = { presence: leaves ? 'away' : 'available', reason };
    return () => void attempt(desk.presence.failed, () => api.put('/api/acd/desk/presence', wish));
  }, [me, api, desk, attempt]);
}
