import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { useWorker } from '../../../../identity/SignedIn';
import { useWorkText } from '../../../../text/useText';
import type { PresenceWish } from '../../../../wire/acd';
import type { BoardAgent, BoardRequest } from '../../../../wire/board';

export interface Moves {
  assign: (request: BoardRequest, agent: BoardAgent) => Promise<boolean>;
  move: (requests: readonly BoardRequest[], queue: { queueId: string; name: string }) => Promise<boolean>;
  prioritise: (request: BoardRequest, priority: number) => Promise<boolean>;
  close: (requests: readonly BoardRequest[], reason: string) => Promise<boolean>;
  releaseWrapUp: (request: BoardRequest) => Promise<boolean>;
  setPresence: (agent: BoardAgent, wish: PresenceWish, words: string) => Promise<boolean>;
}

/** A supervisor's moves: sent, told when the floor has them; what it did not do comes back as a notice. */
export function useMoves(): Moves {
  const { moves: words } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  return useMemo(() => {
    const nameOf = (request: BoardRequest) => request.customerName || words.noName;
    const namesOf = (requests: readonly BoardRequest[]) => requests.map(nameOf);
    const send = async (told: string, act: () => Promise<unknown>) => {
      const worked = await attempt(words.failed, act);
      if (worked) notifications.show({ color: 'teal', message: told });
      return worked;
    };
    const to = ({ requestId }: BoardRequest, move: string, body?: object) =>
      api.post(`/api/acd/board/requests/${encodeURIComponent(requestId)}/${move}`, body);
    const all = (requests: readonly BoardRequest[], act: (request: BoardRequest) => Promise<unknown>) =>
      Promise.all(requests.map(act));
    return {
      assign: (request, agent) =>
        send(words.done.assign(nameOf(request), agent.name), () => to(request, 'assign', { agentId: agent.agentId })),
      move: (requests, { queueId, name }) =>
        send(words.done.move(namesOf(requests), name), () => all(requests, (one) => to(one, 'move', { queueId }))),
      prioritise: (request, priority) =>
        send(words.done.prioritise(nameOf(request), priority), () => to(request, 'prioritise', { priority })),
      close: (requests, reason) =>
        send(words.done.close(namesOf(requests)), () => all(requests, (one) => to(one, 'close', { reason }))),
      releaseWrapUp: (request) =>
        send(words.done['release-wrap-up'](request.agentName ?? nameOf(request)), () => to(request, 'release-wrap-up')),
      setPresence: (agent, wish, presence) =>
        send(words.done.presence(agent.name, presence), () =>
          api.put(`/api/acd/board/agents/${encodeURIComponent(agent.agentId)}/presence`, wish),
        ),
    };
  }, [words, api, attempt]);
}
