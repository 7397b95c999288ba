import { describe, expect, it } from 'vitest';
import type { Trunk } from '../../../../wire/telephonyAdmin';
import { formOf, newTrunk, trunkOf } from './trunks';

const trunk: Trunk = {
  trunkId: 't-1',
  name: 'Provider',
  kind: 'register',
  host: 'sip.example.net',
  port: 5061,
  transport: 'tls',
  user: 'acme',
  secret: null,
  hasSecret: true,
  addresses: ['192.0.2.0/24'],
  version: 3,
};

describe('a trunk in its form', () => {
  it('comes back as it was, with the password left alone', () => {
    expect(trunkOf(formOf(trunk))).toEqual(trunk);
  });

  it('sends a password only when one was typed', () => {
    expect(trunkOf({ ...formOf(trunk), secret: 'new one' }).secret).toBe('new one');
  });

  it('has neither user nor password when the other side knows us by our address, and keeps what was typed', () => {
    const form = { ...formOf(trunk), kind: 'static' as const, secret: 'typed' };
    expect(trunkOf(form)).toMatchObject({ user: null, secret: null });
    expect(form.user).toBe('acme');
  });

  it('begins with TLS and its port', () => {
    expect(trunkOf(newTrunk)).toMatchObject({ transport: 'tls', port: 5061, version: 0 });
  });
});
