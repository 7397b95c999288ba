/** Writes what a WebM file is made of (RFC 8794, RFC 9559). All sizes are known before anything is written. */

/** How an element's size is written, whatever it is: places in the file are known before the sizes are. */
const SIZE_BYTES = 8;

export function element(id: number, ...content: Uint8Array[]): Uint8Array {
  return join([head(id, sum(content)), ...content]);
}

/** What stands before the content of an element of this size. */
export function head(id: number, size: number): Uint8Array {
  const name = numbered(id);
  const bytes = new Uint8Array(name.length + SIZE_BYTES);
  bytes.set(name);
  new DataView(bytes.buffer).setBigUint64(name.length, BigInt(size) | (1n << 56n));
  return bytes;
}

/** Always of eight bytes. */
export function unsignedOf(id: number, value: number): Uint8Array {
  const content = new Uint8Array(8);
  new DataView(content.buffer).setBigUint64(0, BigInt(Math.round(value)));
  return element(id, content);
}

export function floatOf(id: number, value: number): Uint8Array {
  const content = new Uint8Array(8);
  new DataView(content.buffer).setFloat64(0, value);
  return element(id, content);
}

export function textOf(id: number, value: string): Uint8Array {
  return element(id, new TextEncoder().encode(value));
}

/** An id with its marker, in as few bytes as it takes. */
export function numbered(id: number): Uint8Array {
  const bytes = [];
  for (let rest = id; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}

export function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0);
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sum(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
