import { describe, expect, it } from 'vitest';
import { snippetsFor } from './snippets';

describe('what goes on a web page', () => {
  it('is one script tag and one link, at this address', () => {
    expect(snippetsFor('https://help.example', 'shop')).toEqual({
      script: '<script src="https://help.example/button.js" data-entry-point="shop" async></script>',
      link: 'https://help.example/help/shop',
    });
  });
});
