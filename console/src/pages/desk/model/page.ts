/** A page's address as people read it, without scheme and query; null when it is no web address that may be followed. */
export function placeOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return pathname === '/' ? host : host + pathname;
}

interface Known {
  pattern: RegExp;
  name: string;
}

const browsers: Known[] = [
  { pattern: /Edg(?:e|A|iOS)?\/(\d+)/, name: 'Edge' },
  { pattern: /OPR\/(\d+)/, name: 'Opera' },
  { pattern: /SamsungBrowser\/(\d+)/, name: 'Samsung Internet' },
  { pattern: /(?:Firefox|FxiOS)\/(\d+)/, name: 'Firefox' },
  { pattern: /(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, name: 'Chrome' },
  { pattern: /Version\/(\d+).*Safari/, name: 'Safari' },
];

const systems: Known[] = [
  { pattern: /iPhone/, name: 'iPhone' },
  { pattern: /iPad/, name: 'iPad' },
  { pattern: /Android/, name: 'Android' },
  { pattern: /Windows/, name: 'Windows' },
  { pattern: /CrOS/, name: 'ChromeOS' },
  { pattern: /Mac OS X|Macintosh/, name: 'macOS' },
  { pattern: /Linux/, name: 'Linux' },
];

/** A browser's own description in a few words, such as `Firefox 143, Windows`; what is not known stays as it is. */
export function deviceOf(userAgent: string): string {
  const browser = browsers.find(({ pattern }) => pattern.test(userAgent));
  const system = systems.find(({ pattern }) => pattern.test(userAgent));
  if (!browser) return userAgent;
  const version = browser.pattern.exec(userAgent)?.[1] ?? '';
  return [`${browser.name} ${version}`.trim(), ...(system ? [system.name] : [])].join(', ');
}
