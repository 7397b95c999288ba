import { describe, expect, it } from 'vitest';
import { matching } from './search';

const names = ['José de Vries', 'Mara Klein', 'Jan de Boer'];
const found = (search: string) => matching(names, search, (name) => name);

describe('a search', () => {
  it('finds every word somewhere, in any order', () => {
    expect(found('vries jo')).toEqual(['José de Vries']);
    expect(found('de')).toHaveLength(2);
  });

  it('minds neither case nor accents', () => {
    expect(found('JOSE')).toEqual(['José de Vries']);
  });

  it('finds everything when nothing is asked', () => {
    expect(found('  ')).toEqual(names);
  });
});
