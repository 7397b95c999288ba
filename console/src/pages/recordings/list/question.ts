/** What the list is asked, as it stands in the address of the page. */
export const parameters = ['q', 'source', 'state', 'agent', 'sort', 'deleted'] as const;

export type Parameter = (typeof parameters)[number];

export function asked(address: URLSearchParams): URLSearchParams {
  const question = new URLSearchParams();
  for (const name of parameters) {
    const value = address.get(name);
    if (value !== null && value !== '') question.set(name, value);
  }
  return question;
}

export function withParameter(address: URLSearchParams, name: Parameter, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

export function isNarrowed(address: URLSearchParams): boolean {
  return (['q', 'source', 'state', 'agent'] as const).some((name) => (address.get(name) ?? '') !== '');
}
