/** Reads and replaces parts of a form's value by paths such as `serviceLevel.targetPercent` or `fields.2.label.en`. */

type Step = string | number;

export function stepsOf(path: string): Step[] {
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The same path for `fields[2].label.en` and `fields.2.label.en`: servers and forms write it differently. */
export function normalPath(path: string): string {
  return stepsOf(path).join('.');
}

export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const step of stepsOf(path)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<Step, unknown>)[step];
  }
  return here;
}

/** The value with one part replaced; everything else is shared with the old one. */
export function withValueAt<T>(value: T, path: string, part: unknown): T {
  return replaced(value, stepsOf(path), part) as T;
}

function replaced(value: unknown, steps: Step[], part: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return part;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === step ? replaced(one, rest, part) : one));
  const fields = (value ?? {}) as Record<Step, unknown>;
  return { ...fields, [step]: replaced(fields[step], rest, part) };
}
