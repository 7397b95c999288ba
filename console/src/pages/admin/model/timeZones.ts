/** The time zones that the browser knows, and the one in use even if it does not. */
export function timeZones(inUse: string): string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return [...new Set(inUse === '' || known.includes(inUse) ? known : [inUse, ...known])];
}
