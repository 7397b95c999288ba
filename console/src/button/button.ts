/**
 * The click-to button, for pages of other origins: `<script src="…/button.js" data-entry-point="…" async></script>`.
 * Optional: `data-lang`, and `data-place="here"` to stand where the script stands instead of floating.
 *
 * It promises its host: nothing on the global object, no error that reaches the page, no request except for its own
 * state. A page whose policy forbids that request gets the plain link.
 */
import { faceOf, shadowOf, type Face } from './look';
import { withVisit } from './visit';

interface State extends Face {
  helpUrl: string;
}

const REFRESH_MILLIS = 60_000;
const DEADLINE_MILLIS = 10_000;
const READY = 'data-balie-ready';

const ownScript = document.currentScript;

class Button {
  private readonly origin: string;
  private readonly language: string;
  private host: HTMLElement | undefined;
  private tree: ShadowRoot | undefined;
  private shown = '';

  constructor(
    private readonly script: HTMLScriptElement,
    private readonly entryPoint: string,
  ) {
    this.origin = new URL(script.src).origin;
    this.language = (script.dataset['lang'] ?? (document.documentElement.lang || navigator.language)).slice(0, 35);
  }

  start(): void {
    document.addEventListener('securitypolicyviolation', (event) => {
      if (event.blockedURI.startsWith(this.origin) && event.effectiveDirective === 'connect-src') this.show(this.plain());
    });
    void this.refresh();
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.refresh();
    }, REFRESH_MILLIS);
  }

  private async refresh(): Promise<void> {
    try {
      const stop = new AbortController();
      const deadline = setTimeout(() => stop.abort(), DEADLINE_MILLIS);
      const path = `/api/acd/entry-points/${encodeURIComponent(this.entryPoint)}/button`;
      const response = await fetch(`${this.origin}${path}?lang=${encodeURIComponent(this.language)}`, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: stop.signal,
      });
      clearTimeout(deadline);
      if (response.ok) this.show((await response.json()) as State);
      else if (response.status === 404) this.hide();
    } catch {
      // No network, or not one of this entry point's pages: what is shown stays, and the next look may do better.
    }
  }

  private plain(): State {
    const isDutch = this.language.toLowerCase().startsWith('nl');
    return {
      label: isDutch ? 'Hulp nodig?' : 'Need help?',
      open: true,
      closedText: '',
      helpUrl: `${this.origin}/help/${encodeURIComponent(this.entryPoint)}?lang=${isDutch ? 'nl' : 'en'}`,
    };
  }

  private show(state: State): void {
    const next = JSON.stringify(state);
    if (next === this.shown) return;
    this.shown = next;
    const tree = this.place();
    const element = faceOf(document, state);
    if (element instanceof HTMLAnchorElement) this.lead(element, state);
    const hadFocus = tree.activeElement !== null;
    tree.replaceChildren(element);
    if (hadFocus) element.focus();
  }

  private hide(): void {
    this.host?.remove();
    this.host = undefined;
    this.tree = undefined;
    this.shown = '';
  }

  private lead(link: HTMLAnchorElement, { helpUrl }: State): void {
    const address = new URL(helpUrl, this.origin);
    // Our own help page, whatever came over the wire.
    const to = address.origin === this.origin ? address.href : this.plain().helpUrl;
    link.href = to;
    link.target = '_blank';
    link.rel = 'noopener';
    const tell = () => {
      link.href = withVisit(to, {
        url: location.href,
        title: document.title,
        referrer: document.referrer,
        visitorId: visitor(),
      });
    };
    for (const event of ['pointerdown', 'focus', 'click'] as const) link.addEventListener(event, tell);
  }

  private place(): ShadowRoot {
    if (this.tree) return this.tree;
    const host = document.createElement('balie-button');
    const tree = shadowOf(host);
    if (this.script.dataset['place'] === 'here') {
      this.script.after(host);
    } else {
      host.dataset['floating'] = '';
      document.body.append(host);
    }
    this.host = host;
    this.tree = tree;
    return tree;
  }
}

/** This browser's lasting id on this site, so that an agent sees earlier visits. */
function visitor(): string {
  const key = 'balie.visitor';
  try {
    const known = localStorage.getItem(key);
    if (known && /^[\w-]{8,64}$/u.test(known)) return known;
    const drawn = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    localStorage.setItem(key, drawn);
    return drawn;
  } catch {
    return '';
  }
}

function begin(): void {
  try {
    const scripts = ownScript ? [ownScript] : Array.from(document.querySelectorAll('script[data-entry-point]'));
    for (const script of scripts) {
      if (!(script instanceof HTMLScriptElement) || script.hasAttribute(READY)) continue;
      const entryPoint = script.dataset['entryPoint'];
      if (!entryPoint) continue;
      script.setAttribute(READY, '');
      new Button(script, entryPoint).start();
    }
  } catch {
    // Whatever this page is, it works without us.
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
