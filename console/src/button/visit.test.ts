import { describe, expect, it } from 'vitest';
import { visitOf, withVisit } from './visit';

describe('what the button tells the help page', () => {
  const visit = { url: 'https://shop.example/a?b=1&c=é', title: 'Shoes & socks', referrer: '', visitorId: 'v-12345678' };

  it('arrives as it was sent, in the fragment', () => {
    const address = withVisit('https://balie.example/help/shop?lang=nl', visit);
    expect(address).toMatch(/^https:\/\/balie\.example\/help\/shop\?lang=nl#url=/u);
    expect(visitOf(new URL(address).hash)).toEqual(visit);
  });

  it('is cut when it is too long', () => {
    const told = visitOf(new URL(withVisit('https://b.example/', { ...visit, title: 'x'.repeat(1000) })).hash);
    expect(told?.title).toHaveLength(300);
  });

  it('is nothing when the link was followed without the button', () => {
    expect(visitOf('')).toBeUndefined();
    expect(visitOf('#main')).toBeUndefined();
  });
});
