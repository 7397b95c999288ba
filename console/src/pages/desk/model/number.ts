/** Session numbers have nine digits; people write them with spaces, dashes or dots. */

export function digitsOf(text: string): string {
  return text.replaceAll(/[\s.\-–]/g, '');
}

export function isSessionNumber(text: string): boolean {
  return /^\d{9}$/.test(digitsOf(text));
}

/** In three groups of three, as it is read aloud. */
export function grouped(number: string): string {
  return number.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}
