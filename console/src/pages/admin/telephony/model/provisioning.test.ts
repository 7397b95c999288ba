import { describe, expect, it } from 'vitest';
import { telephonyAdmin as english } from '../../../../text/en/telephonyAdmin';
import { telephonyAdmin as dutch } from '../../../../text/nl/telephonyAdmin';
import { asText, brands, valuesOf } from './provisioning';

const provisioned = {
  deviceId: 'k7m2p9',
  personId: 'nadia',
  name: 'Reception',
  secret: 'abcdefgh',
  realm: 'balie',
  registrar: 'sip.example.org',
};

describe('what to type into a telephone', () => {
  const values = valuesOf(provisioned);

  it('is the registrar with the port of TLS, and one name for all that ask for one', () => {
    expect(values).toEqual({
      registrar: 'sip.example.org',
      port: '5061',
      transport: 'TLS',
      user: 'k7m2p9',
      secret: 'abcdefgh',
      realm: 'balie',
    });
  });

  it('takes the port from a registrar that names one', () => {
    expect(valuesOf({ ...provisioned, registrar: 'sip.example.org:5071' })).toMatchObject({
      registrar: 'sip.example.org',
      port: '5071',
    });
  });

  it('can be pasted as text, in both languages', () => {
    expect(asText(values, english.provisioning).split('\n')).toEqual([
      'Registrar: sip.example.org',
      'Port: 5061',
      'Transport: TLS',
      'User name: k7m2p9',
      'Password: abcdefgh',
      'Realm: balie',
    ]);
    expect(asText(values, dutch.provisioning)).toContain('Wachtwoord: abcdefgh');
  });

  it('has its place on every telephone that is named', () => {
    for (const { brand, fields } of brands) {
      const all = fields.map((field) => field.value(values)).join('\n');
      for (const needed of [values.registrar, values.user, values.secret, values.port]) expect(all, brand).toContain(needed);
    }
    expect(brands.map((one) => one.brand).sort()).toEqual(Object.keys(english.provisioning.where).sort());
  });
});
