/** Countries whose own numbers are dialled with a leading 0 inside the country, by their calling code (ITU-T E.164). */
const WITH_TRUNK_ZERO = ['31', '32', '33', '41', '43', '44', '46', '49', '61', '64', '353', '358'];

/** Calling codes are prefix-free; these have one or three digits, all others two. */
const ONE_DIGIT = /^[17]/;
const THREE_DIGITS = /^(2[1-689]|3[578]|42|5[09]|6[789]|8[058]|9[679])/;

/** Short numbers, such as 112, and codes such as *8 are dialled as they are. */
const SHORT = /^[\d*#]{1,6}$/;
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * What somebody typed or pasted, as it is dialled: E.164 with its plus sign, or short. A number as it is written inside the
 * country becomes international by the country of the caller's own number.
 *
 * @param own the number that is called from
 */
export function cleaned(text: string, own: string | null): string {
  const bare = text
    .trim()
    .replace(/^(tel|sip):/i, '')
    .replace(/^(\+\d+)\s*\(0\)/, '$1')
    .replaceAll(/[^\d+*#]/g, '');
  const digits = bare.startsWith('+') ? `+${bare.slice(1).replaceAll('+', '')}` : bare.replaceAll('+', '');
  if (digits.startsWith('+') || SHORT.test(digits)) return digits;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const country = own === null ? null : countryOf(own);
  if (country !== null && digits.startsWith('0') && WITH_TRUNK_ZERO.includes(country)) return `+${country}${digits.slice(1)}`;
  return digits;
}

export function isDialable(number: string): boolean {
  return E164.test(number) || SHORT.test(number);
}

/** A number as it is read: the country, then groups that end in four. */
export function written(number: string): string {
  const country = countryOf(number);
  if (country === null) return number;
  const rest = number.slice(1 + country.length);
  return `+${country} ${grouped(rest)}`;
}

function countryOf(number: string): string | null {
  if (!E164.test(number)) return null;
  const digits = number.slice(1);
  const length = ONE_DIGIT.test(digits) ? 1 : THREE_DIGITS.test(digits) ? 3 : 2;
  return digits.slice(0, length);
}

/** Threes from the left, and the last three or four together. */
function grouped(digits: string): string {
  const groups: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    const size = rest.length === 5 ? 2 : 3;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...groups, rest].join(' ');
}
