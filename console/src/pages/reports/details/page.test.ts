import { describe, expect, it } from 'vitest';
import { browserName, webAddress } from './page';

describe('where a customer came from', () => {
  it('is a link only when it leads to a web page', () => {
    expect(webAddress('https://shop.example/cart?x=1')).toBe('https://shop.example/cart?x=1');
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('data:text/html,x')).toBeUndefined();
    expect(webAddress('')).toBeUndefined();
  });

  it('names the browsers that people use', () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
    expect(browserName(chrome)).toBe('Chrome 131');
    expect(browserName(`${chrome} Edg/131.0.0.0`)).toBe('Edge 131');
    expect(browserName('Mozilla/5.0 (iPhone) AppleWebKit/605 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1')).toBe('Safari 18');
    expect(browserName('Mozilla/5.0 (X11; rv:132.0) Gecko/20100101 Firefox/132.0')).toBe('Firefox 132');
    expect(browserName('Something else')).toBe('Something else');
  });
});
