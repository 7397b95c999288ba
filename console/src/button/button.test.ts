import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { visitOf } from './visit';

let code = '';

beforeAll(async () => {
  const built = await build({ configFile: 'vite.button.config.ts', logLevel: 'silent', build: { write: false } });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  expect(result.output).toHaveLength(1);
  code = result.output[0].code;
}, 60_000);

const OPEN = {
  label: 'Need help?',
  open: true,
  closedText: 'Closed at the moment',
  helpUrl: 'https://balie.example/help/shop?lang=en',
};

interface Page {
  dom: JSDOM;
  tree: () => ShadowRoot | undefined;
  asked: string[];
}

/** A shop's page with the button on it; `answer` is what our service says. */
async function shop(answer: () => Promise<Response>, attributes = ''): Promise<Page> {
  const script = `<script src="https://balie.example/button.js" data-entry-point="shop" ${attributes}></script>`;
  const dom = new JSDOM(`<!doctype html><html lang="nl"><title>Shoes</title><body>${script}<p>Shop</p></body></html>`, {
    url: 'https://shop.example/shoes?size=43',
    referrer: 'https://search.example/',
    runScripts: 'outside-only',
  });
  const { window } = dom;
  const asked: string[] = [];
  let tree: ShadowRoot | undefined;
  const elements = window.Element.prototype;
  const attach: (this: Element, options: ShadowRootInit) => ShadowRoot = Reflect.get(elements, 'attachShadow');
  elements.attachShadow = function (options) {
    tree = attach.call(this, options);
    return tree;
  };
  class Sheet {
    replaceSync(): void {
      // The model of the page has no styles to apply.
    }
  }
  Object.assign(window, {
    CSSStyleSheet: Sheet,
    fetch: (address: string) => {
      asked.push(address);
      return answer();
    },
  });
  const before = new Set(Object.getOwnPropertyNames(window));
  window.eval(code);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).toEqual([]);
  return { dom, tree: () => tree, asked };
}

const says = (state: object) => () => Promise.resolve(Response.json(state));

describe('the click-to button', () => {
  it('weighs no more than 15 KB', () => {
    expect(gzipSync(code).length).toBeLessThan(15 * 1024);
  });

  it('asks in the language of the page and leads to the form with what it knows of the page', async () => {
    const { dom, tree, asked } = await shop(says(OPEN));
    expect(asked).toEqual(['https://balie.example/api/acd/entry-points/shop/button?lang=nl']);
    const link = tree()?.querySelector('a');
    expect(link?.textContent).toBe('Need help?');
    link?.dispatchEvent(new dom.window.Event('pointerdown'));
    const visit = visitOf(new URL(link?.href ?? '').hash);
    expect(visit).toMatchObject({
      url: 'https://shop.example/shoes?size=43',
      title: 'Shoes',
      referrer: 'https://search.example/',
    });
    expect(visit?.visitorId).toMatch(/^[0-9a-f]{32}$/u);
    dom.window.close();
  });

  it('is closed, in words, when nobody can be reached', async () => {
    const { dom, tree } = await shop(says({ ...OPEN, open: false }));
    expect(tree()?.querySelector('a')).toBeNull();
    expect(tree()?.textContent).toBe('Need help? · Closed at the moment');
    dom.window.close();
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('blocked'))],
    ['fails', () => Promise.resolve(new Response('oops', { status: 500 }))],
    ['says nonsense', () => Promise.resolve(new Response('<html>', { status: 200 }))],
    ['knows no such entry point', () => Promise.resolve(new Response('{}', { status: 404 }))],
  ])('leaves the page as it is when the service %s', async (_case, answer) => {
    const { dom, tree } = await shop(answer);
    expect(tree()).toBeUndefined();
    expect(dom.window.document.body.children).toHaveLength(2);
    dom.window.close();
  });

  it('is a plain link where the page’s policy forbids to ask', async () => {
    const { dom, tree } = await shop(() => Promise.reject(new TypeError('blocked')));
    const violation = new dom.window.Event('securitypolicyviolation');
    Object.assign(violation, { blockedURI: 'https://balie.example/api', effectiveDirective: 'connect-src' });
    dom.window.document.dispatchEvent(violation);
    expect(tree()?.querySelector('a')?.href).toBe('https://balie.example/help/shop?lang=nl');
    dom.window.close();
  });

  it('leads to our own help page, whatever came over the wire', async () => {
    const { dom, tree } = await shop(says({ ...OPEN, helpUrl: 'https://evil.example/', label: '<img src=x>' }));
    expect(tree()?.querySelector('a')?.href).toBe('https://balie.example/help/shop?lang=nl');
    expect(tree()?.querySelector('img')).toBeNull();
    dom.window.close();
  });

  it('stands where the script stands when asked to, once', async () => {
    const { dom } = await shop(says(OPEN), 'data-place="here"');
    dom.window.eval(code);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const names = [...dom.window.document.body.children].map(({ localName }) => localName);
    expect(names).toEqual(['script', 'balie-button', 'p']);
    dom.window.close();
  });
});
