import { describe, expect, it } from 'vitest';
import { admin } from '../../../text/en/admin';
import { phoneSettings } from '../../../text/en/phoneSettings';
import { Api, nobody } from '../../../wire/api';
import type { RingPlan } from '../../../wire/phoneSettings';
import { keepingOf } from '../../admin/form/kind';
import { ringPlanKind } from './kind';

const plan: RingPlan = {
  order: 'all',
  persons: [],
  seconds: 20,
  busy: { what: 'call-waiting', number: null },
  unanswered: { what: 'voicemail', number: null },
  hours: null,
  closed: { what: 'voicemail', number: null },
  version: 0,
};

const members = [{ id: 'nadia', name: 'Nadia', receiving: true }];
const kind = ringPlanKind(admin, phoneSettings, '/api/telephony/ring-plan', 'Ringing', members);

/** A service that gives one answer. */
function service(status: number, answer: unknown, sent: unknown[] = []): Api {
  return new Api(nobody, (_, init) => {
    if (typeof init?.body === 'string') sent.push(JSON.parse(init.body));
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
}

describe('a ring plan', () => {
  it('is saved under the version that was read, and has the one that the service gave it', async () => {
    const { read, save } = keepingOf(kind);
    const form = await read(service(200, { ...plan, version: 31 }), '');
    const sent: unknown[] = [];
    const saved = await save(service(200, { ...plan, seconds: 40, version: 44 }, sent), { ...form, seconds: 40 });
    expect(sent).toEqual([{ ...plan, seconds: 40, version: 31 }]);
    expect(saved).toEqual({ ...form, seconds: 40, version: 44 });
  });

  it('is refused when somebody else saved first', async () => {
    const { read, save } = keepingOf(kind);
    const form = await read(service(200, plan), '');
    const refusing = service(409, { type: 'urn:balie:problem:conflict', detail: 'the current version is 44' });
    await expect(save(refusing, form)).rejects.toMatchObject({ code: 'conflict' });
  });
});
