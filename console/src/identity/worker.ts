import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { Api } from '../wire/api';
import type { Tokens } from '../wire/live';

export type WorkerRole = 'agent' | 'supervisor' | 'admin';

const ROLES: readonly WorkerRole[] = ['agent', 'supervisor', 'admin'];
/** A token with less life than this left is renewed before it is used. */
const MARGIN_SECONDS = 30;

interface Claims {
  sub?: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  site?: string;
  realm_access?: { roles?: string[] };
}

/** Someone who works here and is signed in. */
export interface Worker {
  id: string;
  name: string;
  email: string;
  siteId: string;
  roles: ReadonlySet<WorkerRole>;
  tokens: Tokens;
  api: Api;
  signOut: () => void;
}

const session = new WebStorageStateStore({ store: sessionStorage });

const manager = new UserManager({
  authority: `${location.origin}/auth/realms/balie`,
  client_id: 'console',
  redirect_uri: `${location.origin}/signed-in`,
  post_logout_redirect_uri: `${location.origin}/`,
  response_type: 'code',
  scope: 'openid profile email',
  automaticSilentRenew: false,
  monitorSession: false,
  userStore: session,
  stateStore: session,
});

/** The signed-in worker; leaves for the sign-in page, and does not return, when there is none. */
export async function requireWorker(): Promise<Worker> {
  const user = await manager.getUser();
  const usable = user && !user.expired ? user : await silently(user);
  return usable ? workerOf(usable) : await leaveToSignIn();
}

/** Ends the way back from the sign-in page; the place to go on to. */
export async function finishSignIn(): Promise<string> {
  const user = await manager.signinRedirectCallback();
  const state = user.state as { to?: string } | undefined;
  return state?.to?.startsWith('/') ? state.to : '/';
}

async function leaveToSignIn(): Promise<never> {
  const to = location.pathname + location.search;
  await manager.signinRedirect({ state: { to } });
  return new Promise<never>(() => undefined);
}

async function silently(user: User | null): Promise<User | null> {
  if (!user?.refresh_token) return null;
  try {
    return await manager.signinSilent();
  } catch {
    return null;
  }
}

function workerOf(user: User): Worker {
  const claims = claimsOf(user.access_token);
  const granted = claims.realm_access?.roles ?? [];
  const tokens = new WorkerTokens(user);
  return {
    id: claims.sub ?? user.profile.sub,
    name: claims.name ?? user.profile.name ?? claims.preferred_username ?? '',
    email: claims.email ?? user.profile.email ?? '',
    siteId: claims.site ?? '',
    roles: new Set(ROLES.filter((role) => granted.includes(role))),
    tokens,
    api: new Api(() => tokens.current()),
    signOut: () => void manager.signoutRedirect(),
  };
}

function claimsOf(token: string): Claims {
  const payload = token.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}

class WorkerTokens implements Tokens {
  private readonly listeners = new Set<(token: string) => void>();
  private renewing: Promise<string> | undefined;

  constructor(private user: User) {
    this.schedule();
  }

  current(): Promise<string> {
    const left = this.user.expires_in ?? 0;
    return left > MARGIN_SECONDS ? Promise.resolve(this.user.access_token) : this.renew();
  }

  renew(): Promise<string> {
    return (this.renewing ??= this.fetchNext().finally(() => (this.renewing = undefined)));
  }

  onRenewed(listener: (token: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async fetchNext(): Promise<string> {
    try {
      const user = await manager.signinSilent();
      if (!user) return await leaveToSignIn();
      this.user = user;
    } catch (failure) {
      // The sign-in service has spoken: this sign-in is over. Anything else is a network that will be back.
      if (failure instanceof ErrorResponse) return await leaveToSignIn();
      throw failure;
    }
    this.schedule();
    this.listeners.forEach((listener) => listener(this.user.access_token));
    return this.user.access_token;
  }

  /** Open sockets need the next token well before this one ends: at two thirds of its life. */
  private schedule(): void {
    const life = this.user.expires_in ?? 60;
    setTimeout(() => void this.renew().catch(() => this.schedule()), Math.max(5, life * (2 / 3)) * 1000);
  }
}
