/** The items whose text has every word of the search somewhere, whatever the case and the accents. */
export function matching<T>(items: readonly T[], search: string, textOf: (item: T) => string): T[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = plain(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
