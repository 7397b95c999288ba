import { useCallback } from 'react';
import { useWorker } from '../../identity/SignedIn';
import type { TransferTargets } from '../../wire/acd';
import { useLoad, type Loaded } from '../../wire/useLoad';
import { byName, type Colleague } from './model/owners';

export type { Colleague };

/** Everybody who works at this site, whoever asks included, by name. */
export function useColleagues(): [Loaded<readonly Colleague[]>, () => void] {
  const { api, id, name } = useWorker();
  return useLoad(
    useCallback(
      async (signal: AbortSignal) => {
        const { agents } = await api.get<TransferTargets>('/api/acd/desk/transfer-targets', signal);
        return byName([{ id, name }, ...agents.map((agent) => ({ id: agent.agentId, name: agent.name }))]);
      },
      [api, id, name],
    ),
  );
}
