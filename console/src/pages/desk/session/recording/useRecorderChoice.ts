import { useCallback, useState } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import { hasDisk } from '../../../../recorder/local/disk';
import type { EffectivePolicy } from '../../../../wire/recordingPolicy';
import type { Recorder } from '../../../../wire/recordings';
import { useLoad } from '../../../../wire/useLoad';

const REMEMBERED = 'balie.recorder';

export interface RecorderChoice {
  /** Undefined until the site has said what holds here. */
  recorder: Recorder | undefined;
  /** What this agent may choose from. */
  recorders: readonly Recorder[];
  choose: (recorder: Recorder) => void;
}

/** Where this agent records (rule REC-3): as the site wants it, or as the agent last chose where the site leaves that free. */
export function useRecorderChoice(): RecorderChoice {
  const { api } = useWorker();
  const [chosen, setChosen] = useState(() => localStorage.getItem(REMEMBERED));
  const [policy] = useLoad(
    useCallback((signal: AbortSignal) => api.get<EffectivePolicy>('/api/recordings/policy/effective', signal), [api]),
  );
  const choose = useCallback((recorder: Recorder) => {
    localStorage.setItem(REMEMBERED, recorder);
    setChosen(recorder);
  }, []);
  const recorders = chooseable(policy.value?.recorders ?? []);
  if (policy.state === 'loading') return { recorder: undefined, recorders: [], choose };
  return { recorder: recorders.find((each) => each === chosen) ?? recorders[0], recorders, choose };
}

/** What nobody can say, or this browser cannot do, is left to the server, which refuses what is not wanted. */
function chooseable(allowed: readonly Recorder[]): readonly Recorder[] {
  const possible = allowed.filter((recorder) => recorder === 'network' || hasDisk());
  return possible.length === 0 ? ['network'] : possible;
}
