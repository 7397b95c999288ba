import { describe, expect, it } from 'vitest';
import { admin } from '../../../../text/en/admin';
import { Api, nobody, Problem } from '../../../../wire/api';
import { keepingOf } from '../../form/kind';
import { refusalAt } from '../../model/errors';
import { onTop } from '../../model/rebase';
import { lineKind, newLine } from '../lines/kind';
import { numberKind } from '../numbers/kind';
import { phoneKind } from '../phones/kind';
import { policyKind } from '../policy/kind';
import { trunkKind } from '../trunks/kind';
import { newPhone } from './phones';
import { formOf, newRoute } from './routes';
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

const phone = { ...newPhone, personId: 'hall', name: 'Hall', number: '+31205550110', location: 'Hall' };
const line = { lineId: 'l-1', ownerId: 'nadia', number: '+31205550100', greetingId: null, version: 8 };
const route = { number: '+31205550199', lineId: null, personId: null, queueId: 'q-1', version: 21 };
const policy = {
  delegation: true,
  settingsLocked: false,
  monitoring: [],
  announced: false,
  emergencyNumbers: ['112'],
  messageLimitSeconds: 180,
  version: 4,
};

describe('what telephony-service keeps', () => {
  it('is a phone by its id, with its number in plain digits', async () => {
    const { api, sent } = service(200, { ...phone, version: 12 });
    const typed = { ...phone, name: ' Hall ', number: '+31 20 555 01 10', version: 9 };
    const saved = await keepingOf(phoneKind(admin)).save(api, typed);
    expect(sent).toEqual([{ what: 'PUT /api/telephony/admin/people/hall', body: { ...phone, version: 9 } }]);
    expect(saved.version).toBe(12);
  });

  it('is a new line, which the service gives its id', async () => {
    const { api, sent } = service(201, line);
    const made = await keepingOf(lineKind(admin, new Map())).create(api, { ...newLine, ownerId: 'nadia', number: '+31205550100' });
    expect(sent[0]).toMatchObject({ what: 'POST /api/telephony/admin/lines', body: { lineId: null, version: 0 } });
    expect(made).toEqual(line);
  });

  it('is a line under the version that was read', async () => {
    const { api, sent } = service(200, { ...line, version: 30 });
    const saved = await keepingOf(lineKind(admin, new Map())).save(api, { ...line, number: '+31 20 555 0100' });
    expect(sent).toEqual([{ what: 'PUT /api/telephony/admin/lines/l-1', body: line }]);
    expect(saved.version).toBe(30);
  });

  it('is found in its list, or is gone', async () => {
    const { read } = keepingOf(lineKind(admin, new Map()));
    expect(await read(service(200, { items: [line] }).api, 'l-1')).toEqual(line);
    await expect(read(service(200, { items: [line] }).api, 'l-2')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is a number with its plus sign in the address', async () => {
    const { api, sent } = service(200, route);
    const made = await keepingOf(numberKind(admin, new Map())).create(api, { ...newRoute, number: route.number, queueId: 'q-1' });
    expect(sent[0]?.what).toBe('PUT /api/telephony/admin/numbers/%2B31205550199');
    expect(made.version).toBe(21);
  });

  it('comes back after it was deleted as one that is not there, whatever version it had', async () => {
    const { api, sent } = service(200, route);
    await keepingOf(numberKind(admin, new Map())).create(api, formOf(route));
    await keepingOf(phoneKind(admin)).create(api, { ...phone, version: 9 });
    expect(sent.map(({ body }) => body)).toEqual([
      { ...route, version: 0 },
      { ...phone, version: 0 },
    ]);
  });

  it('is a policy under the version that was read, also while it is as it was at first', async () => {
    const { api, sent } = service(200, { ...policy, version: 5 });
    const saved = await keepingOf(policyKind(admin)).save(api, { ...policy, version: 0 });
    expect(sent[0]?.body).toEqual({ ...policy, version: 0 });
    expect(saved.version).toBe(5);
  });

  it('is refused when somebody else saved first', async () => {
    const { api } = service(409, { type: 'urn:balie:problem:conflict', detail: 'the current version is 40' });
    const saves: (() => Promise<unknown>)[] = [
      () => keepingOf(phoneKind(admin)).save(api, phone),
      () => keepingOf(lineKind(admin, new Map())).save(api, line),
      () => keepingOf(numberKind(admin, new Map())).save(api, formOf(route)),
      () => keepingOf(policyKind(admin)).save(api, policy),
    ];
    for (const save of saves) await expect(save()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes changes on top of what somebody else has saved, under their version', async () => {
    const kind = phoneKind(admin);
    const theirs = { ...phone, location: 'Cellar', version: 40 };
    const both = onTop(phone, { ...phone, name: 'Front hall' }, await keepingOf(kind).read(service(200, theirs).api, 'hall'));
    const { api, sent } = service(200, { ...both, version: 41 });
    const saved = await keepingOf(kind).save(api, both);
    expect(sent[0]?.body).toEqual({ ...theirs, name: 'Front hall' });
    expect(saved.version).toBe(41);
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
