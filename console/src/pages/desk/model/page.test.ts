import { describe, expect, it } from 'vitest';
import { deviceOf, placeOf } from './page';

describe('a page', () => {
  it('is its host and path', () => {
    expect(placeOf('https://shop.example/cart?id=1#x')).toBe('shop.example/cart');
    expect(placeOf('https://shop.example/')).toBe('shop.example');
  });

  it('is nothing when the address is none that may be followed', () => {
    expect(placeOf('')).toBeNull();
    expect(placeOf('javascript:alert(1)')).toBeNull();
  });
});

describe('a device', () => {
  it('is its browser and system', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0';
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';
    expect(deviceOf(edge)).toBe('Edge 143, Windows');
    expect(deviceOf(phone)).toBe('Safari 19, iPhone');
  });

  it('is what it says when it is not known', () => {
    expect(deviceOf('curl/8')).toBe('curl/8');
  });
});
