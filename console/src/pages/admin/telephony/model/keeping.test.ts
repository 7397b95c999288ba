import { describe, expect, it } from 'vitest';
import { admin } from '../../../../text/en/admin';
import { Api, nobody, Problem } from '../../../../wire/api';
import { keepingOf } from '../../form/kind';
import { refusalAt } from '../../model/errors';
import { lineKind, newLine } from '../lines/kind';
import { numberKind } from '../numbers/kind';
import { phoneKind } from '../phones/kind';
import { policyKind } from '../policy/kind';
import { trunkKind } from '../trunks/kind';
import { newPhone } from './phones';
import { newRoute } from './routes';
import { newTrunk } from './trunks';

interface Sent {
  what: string;
  body: unknown;
}

/** A service that gives one answer and remembers what it was sent. */
function service(status: number, body?: unknown): { api: Api; sent: Sent[] } {
  const sent: Sent[] = [];
  const api = new Api(nobody, (path, init) => {
    const text = typeof init?.body === 'string' ? init.body : 'null';
    sent.push({ what: `${init?.method ?? 'GET'} ${typeof path === 'string' ? path : ''}`, body: JSON.parse(text) });
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
  });
  return { api, sent };
}

const refused = (code: string) => new Problem(code, 409, null);

describe('what is kept without a version', () => {
  it('is a phone by its id, with its number in plain digits', async () => {
    const { api, sent } = service(204);
    const phone = { ...newPhone, personId: 'hall', name: ' Hall ', number: '+31 20 555 01 10', location: 'Hall' };
    const saved = await keepingOf(phoneKind(admin)).save(api, phone);
    expect(sent).toEqual([
      {
        what: 'PUT /api/telephony/admin/people/hall',
        body: { personId: 'hall', name: 'Hall', kind: 'person', licensed: true, number: '+31205550110', location: 'Hall' },
      },
    ]);
    expect(saved.version).toBe(1);
  });

  it('is a new line, which the service gives its id', async () => {
    const { api, sent } = service(201, { lineId: 'l-1', ownerId: 'nadia', number: '+31205550100', greetingId: null });
    const made = await keepingOf(lineKind(admin, new Map())).create(api, { ...newLine, ownerId: 'nadia', number: '+31205550100' });
    expect(sent[0]).toMatchObject({ what: 'POST /api/telephony/admin/lines', body: { lineId: null } });
    expect(made).toMatchObject({ lineId: 'l-1', version: 0 });
  });

  it('is found in its list, or is gone', async () => {
    const line = { lineId: 'l-1', ownerId: 'nadia', number: '+31205550100', greetingId: null };
    const { read } = keepingOf(lineKind(admin, new Map()));
    expect(await read(service(200, { items: [line] }).api, 'l-1')).toMatchObject(line);
    await expect(read(service(200, { items: [line] }).api, 'l-2')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is a number with its plus sign in the address', async () => {
    const { api, sent } = service(204);
    await keepingOf(numberKind(admin, new Map())).create(api, { ...newRoute, number: '+31205550199', queueId: 'q-1' });
    expect(sent[0]?.what).toBe('PUT /api/telephony/admin/numbers/%2B31205550199');
  });

  it('is a policy without the count of saves', async () => {
    const { api, sent } = service(204);
    const policy = {
      delegation: true,
      settingsLocked: false,
      monitoring: [],
      announced: false,
      emergencyNumbers: ['112'],
      messageLimitSeconds: 180,
    };
    const saved = await keepingOf(policyKind(admin)).save(api, { ...policy, version: 4 });
    expect(sent[0]?.body).toEqual(policy);
    expect(saved.version).toBe(5);
  });
});

describe('a trunk', () => {
  it('is made under an id of its own, as one that was not read before', async () => {
    const { api, sent } = service(200, { ...newTrunk, trunkId: 'x', user: null, secret: null, version: 1 });
    await keepingOf(trunkKind(admin)).create(api, { ...newTrunk, name: 'Provider', host: 'sip.example.net' });
    expect(sent[0]?.what).toMatch(/^PUT \/api\/telephony\/admin\/trunks\/[0-9a-f-]{36}$/u);
    expect(sent[0]?.body).toMatchObject({ version: 0, secret: null });
  });

  it('is refused when somebody else saved first', async () => {
    const { api } = service(409, { type: 'urn:balie:problem:conflict' });
    await expect(keepingOf(trunkKind(admin)).save(api, { ...newTrunk, trunkId: 'x', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a refusal', () => {
  it('is shown at the setting that it is about', () => {
    const { refusedAt = {} } = lineKind(admin, new Map());
    expect([...refusalAt(refused('number-taken'), refusedAt)]).toEqual([['number', 'number-taken']]);
    expect([...refusalAt(refused('no-licence'), refusedAt)]).toEqual([['ownerId', 'no-licence']]);
    expect(refusalAt(refused('unavailable'), refusedAt).size).toBe(0);
  });

  it('of several settings at once is shown at each', () => {
    const problem = new Problem('invalid', 422, null, [{ field: 'lineId, personId, queueId', code: 'required', message: '' }]);
    expect([...refusalAt(problem, {}).keys()]).toEqual(['lineId', 'personId', 'queueId']);
  });

  it('has words wherever it can be shown', () => {
    for (const kind of [lineKind(admin, new Map()), phoneKind(admin)])
      for (const code of Object.keys(kind.refusedAt ?? {})) expect(admin.errors[code], code).toBeTypeOf('string');
  });
});
