export type Piece = { text: string } | { text: string; href: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/giu;
const TRAILING = /[.,;:!?)\]}]+$/u;

/** Splits a message into plain text and links. Only http and https become links; everything else stays text. */
export function pieces(message: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of message.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    const href = parsed(address);
    if (!href) continue;
    if (match.index > from) found.push({ text: message.slice(from, match.index) });
    found.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < message.length) found.push({ text: message.slice(from) });
  return found;
}

/** The address without a name and password in front, which are there to mislead about the host. */
function parsed(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username || url.password ? undefined : url.href;
}
