import { describe, expect, it } from 'vitest';
import { byName, newOwners } from './owners';

const people = [
  { id: 'me', name: 'Nadia' },
  { id: 'tom', name: 'Tom' },
  { id: 'x-1', name: '' },
  { id: 'eva', name: 'Eva' },
  { id: 'me', name: 'Nadia of old' },
];

describe('those who may have a recording', () => {
  it('are in order, each once, by the newest name', () => {
    expect(byName(people).map(({ name }) => name)).toEqual(['Eva', 'Nadia', 'Tom', 'x-1']);
  });

  it('are all but whoever has it', () => {
    expect(newOwners(byName(people), 'tom').map(({ id }) => id)).toEqual(['eva', 'me', 'x-1']);
  });
});
