import { useCallback, useState } from 'react';

/** Runs one command at a time; a failure stays until the next one begins. */
export function useCommand(): { run: (act: () => Promise<unknown>) => void; isRunning: boolean; failure: unknown } {
  const [state, setState] = useState<{ isRunning: boolean; failure: unknown }>({ isRunning: false, failure: null });
  const run = useCallback((act: () => Promise<unknown>) => {
    setState({ isRunning: true, failure: null });
    act().then(
      () => setState({ isRunning: false, failure: null }),
      (failure: unknown) => setState({ isRunning: false, failure }),
    );
  }, []);
  return { run, ...state };
}
