/** An address that is safe to link to: customers' browsers tell it, so it may be anything. */
export function webAddress(text: string): string | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The name of a browser, when its long description is one that we know. */
export function browserName(agent: string): string {
  const names: [RegExp, string][] = [
    [/\bEdg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
    [/\bOPR\/(\d+)/, 'Opera'],
    [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
    [/\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
    [/\bVersion\/(\d+)[\d.]* .*Safari\//, 'Safari'],
  ];
  for (const [pattern, name] of names) {
    const version = pattern.exec(agent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return agent;
}
