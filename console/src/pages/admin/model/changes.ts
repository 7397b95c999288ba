/** One setting that differs: its path such as `serviceLevel.targetPercent`, and what it was and becomes. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

/**
 * What saving would change, setting by setting, in the order of the form. Plain objects are compared field by field, lists and
 * everything else as a whole; `version` and `id` are not settings.
 */
export function changes(before: object, after: object): Change[] {
  return compare('', before as Fields, after as Fields);
}

type Fields = Record<string, unknown>;

const notSettings = new Set(['version', 'id', 'agentId', 'siteId']);

function compare(prefix: string, before: Fields, after: Fields): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !notSettings.has(name) || prefix !== '')
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const [was, is] = [before[name], after[name]];
      if (isFields(was) && isFields(is)) return compare(path, was, is);
      return same(was, is) ? [] : [{ path, before: was, after: is }];
    });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
