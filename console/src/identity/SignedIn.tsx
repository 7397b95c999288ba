import { createContext, use, type ReactNode } from 'react';
import { requireWorker, type Worker, type WorkerRole } from './worker';

const WorkerContext = createContext<Worker | undefined>(undefined);

let worker: Promise<Worker> | undefined;

/** Lets only signed-in workers in; suspends, and leaves for the sign-in page when it must. */
export function SignedIn({ children }: { children: ReactNode }) {
  return <WorkerContext value={use((worker ??= requireWorker()))}>{children}</WorkerContext>;
}

export function useWorker(): Worker {
  const worker = use(WorkerContext);
  if (!worker) throw new Error('useWorker needs <SignedIn> around it');
  return worker;
}

export function useHasRole(...roles: WorkerRole[]): boolean {
  const worker = useWorker();
  return roles.some((role) => worker.roles.has(role));
}
