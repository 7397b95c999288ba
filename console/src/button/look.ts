/** The button's own look, inside its shadow tree: the page's styles do not reach it and it does not reach the page. */
const look = `
:host { all: initial; }
:host([data-floating]) { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; }
a, span {
  display: inline-flex; align-items: center; gap: 8px; box-sizing: border-box; min-height: 48px; padding: 12px 20px;
  border-radius: 24px; font: 600 16px/1.25 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
  text-decoration: none;
}
a { background: #0f6b6b; color: #fff; box-shadow: 0 1px 2px rgb(0 0 0 / 20%), 0 4px 16px rgb(0 0 0 / 18%); }
a:hover { background: #0b5757; }
a:active { transform: translateY(1px); }
a:focus-visible { outline: 3px solid #0f6b6b; outline-offset: 3px; }
span { border: 1px solid #c6c6c4; background: #fff; color: #5e5e5c; font-weight: 500; }
svg { width: 20px; height: 20px; flex: none; }
@media print { :host { display: none; } }
@media (forced-colors: active) { a { border: 1px solid; } }
`;

/** What the button says. */
export interface Face {
  label: string;
  open: boolean;
  closedText: string;
}

/** The button as customers see it: a link while somebody can be asked, else words. Where the link leads is not said here. */
export function faceOf(page: Document, { label, open, closedText }: Face): HTMLElement {
  const face = page.createElement(open ? 'a' : 'span');
  face.append(bubble(page), open ? label : `${label} · ${closedText}`);
  return face;
}

/** A closed shadow tree with the look; a style sheet made by script passes policies that forbid inline styles. */
export function shadowOf(host: HTMLElement): ShadowRoot {
  const tree = host.attachShadow({ mode: 'closed' });
  const view = host.ownerDocument.defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(look);
  tree.adoptedStyleSheets = [sheet];
  return tree;
}

/** A speech bubble, drawn here so that the button loads nothing else. */
function bubble(page: Document): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = page.createElementNS(name, 'svg');
  const path = page.createElementNS(name, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 5h16v11H11l-4.5 4v-4H4z');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2');
  path.setAttribute('stroke-linejoin', 'round');
  svg.append(path);
  return svg;
}
