import { visitOf, type Visit } from '../../button/visit';
import { browserMemory, type Memory } from '../../identity/visitor';
import type { Answers } from './answers';

/** What a browser remembers of a customer, so that nothing is asked twice. */

const CONVERSATION = (entryPoint: string) => `balie.help.${entryPoint}`;
const DRAFT = (entryPoint: string) => `balie.draft.${entryPoint}`;
const ASKED = (entryPoint: string) => `balie.asked.${entryPoint}`;
const TOLD = (entryPoint: string) => `balie.told.${entryPoint}`;
const LASTING = 'balie.about-me';
const VISITOR = 'balie.visitor';
const SESSION = 'balie.session';
const SITE = 'balie.site';

/** The request that is under way at this entry point. */
export function conversationAt(entryPoint: string, memory: Memory = browserMemory): string | null {
  return memory.read(CONVERSATION(entryPoint));
}

export function rememberConversation(entryPoint: string, requestId: string, memory: Memory = browserMemory): void {
  memory.write(CONVERSATION(entryPoint), requestId);
  const draft = memory.read(DRAFT(entryPoint));
  if (draft !== null) memory.write(ASKED(entryPoint), draft);
  memory.forget(DRAFT(entryPoint));
  memory.forget(TOLD(entryPoint));
}

/** What was answered when the request that is under way was made, for who leaves a message instead of waiting on. */
export function askedAt(entryPoint: string, memory: Memory = browserMemory): Draft {
  return (parsed(memory.read(ASKED(entryPoint))) as Draft | null) ?? draftAt(entryPoint, '', memory);
}

export function forgetConversation(entryPoint: string, memory: Memory = browserMemory): void {
  memory.forget(CONVERSATION(entryPoint));
  memory.forget(ASKED(entryPoint));
  memory.forget(TOLD(entryPoint));
}

/** The customer has read how the request ended that was under way here. */
export function rememberTold(entryPoint: string, memory: Memory = browserMemory): void {
  memory.write(TOLD(entryPoint), 'yes');
}

export function wasTold(entryPoint: string, memory: Memory = browserMemory): boolean {
  return memory.read(TOLD(entryPoint)) !== null;
}

/** A form that is being filled in, with the key under which it will be sent and the page it came from. */
export interface Draft {
  answers: Answers;
  key: string;
  visit: Visit;
}

export function draftAt(entryPoint: string, fragment: string, memory: Memory = browserMemory): Draft {
  const kept = parsed(memory.read(DRAFT(entryPoint))) as Draft | null;
  const visit = visitOf(fragment) ?? kept?.visit ?? { url: '', title: '', referrer: document.referrer, visitorId: '' };
  return {
    answers: kept?.answers ?? (parsed(memory.read(LASTING)) as Answers | null) ?? {},
    key: kept?.key ?? crypto.randomUUID(),
    visit: { ...visit, visitorId: visitorOf(visit, memory) },
  };
}

export function keepDraft(entryPoint: string, draft: Draft, memory: Memory = browserMemory): void {
  memory.write(DRAFT(entryPoint), JSON.stringify(draft));
}

export function rememberAboutMe(answers: Answers, memory: Memory = browserMemory): void {
  memory.write(LASTING, JSON.stringify(answers));
}

/** The last session of this browser, for the way back after a reboot (rule SES-11). */
export interface LastSession {
  sessionId: string;
  number: string;
}

export function lastSession(memory: Memory = browserMemory): LastSession | null {
  return parsed(memory.read(SESSION)) as LastSession | null;
}

export function rememberSession(session: LastSession, memory: Memory = browserMemory): void {
  memory.write(SESSION, JSON.stringify(session));
}

export function forgetSession(memory: Memory = browserMemory): void {
  memory.forget(SESSION);
}

/** Whose customer one is in a session, as the wait for it said; kept past its end, for the page that says goodbye. */
export function rememberSite(sessionId: string, siteName: string, memory: Memory = browserMemory): void {
  memory.write(SITE, JSON.stringify({ sessionId, siteName }));
}

/** Nothing for a session that was joined by its number: nobody has told then. */
export function siteOf(sessionId: string, memory: Memory = browserMemory): string | undefined {
  const known = parsed(memory.read(SITE)) as { sessionId: string; siteName: string } | null;
  return known?.sessionId === sessionId ? known.siteName : undefined;
}

/** The id that the button gave on its own site, else this origin's own. */
function visitorOf(visit: Visit, memory: Memory): string {
  const known = visit.visitorId || memory.read(VISITOR) || '';
  if (/^[\w-]{8,64}$/u.test(known)) return known;
  const drawn = crypto.randomUUID();
  memory.write(VISITOR, drawn);
  return drawn;
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
