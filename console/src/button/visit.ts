/** What the button tells the help page about the page it stands on: in the fragment, which no server ever sees. */
export interface Visit {
  url: string;
  title: string;
  referrer: string;
  visitorId: string;
}

const LONGEST = { url: 2000, title: 300, referrer: 2000, visitorId: 64 } as const;

export function withVisit(helpUrl: string, visit: Visit): string {
  const told = new URLSearchParams();
  for (const name of ['url', 'title', 'referrer', 'visitorId'] as const) {
    if (visit[name]) told.set(name, visit[name].slice(0, LONGEST[name]));
  }
  return `${helpUrl.split('#')[0] ?? helpUrl}#${told.toString()}`;
}

export function visitOf(fragment: string): Visit | undefined {
  const told = new URLSearchParams(fragment.replace(/^#/u, ''));
  if (!told.has('url')) return undefined;
  const part = (name: keyof Visit) => (told.get(name) ?? '').slice(0, LONGEST[name]);
  return { url: part('url'), title: part('title'), referrer: part('referrer'), visitorId: part('visitorId') };
}
