import type { Admin } from '../../../../text';
import type { SharedLine } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import type { Names } from '../../model/inWords';
import { LINES } from '../addresses';
import { NONE, oneOf } from '../model/keeping';

export const newLine: SharedLine = { lineId: '', ownerId: '', number: '', greetingId: null, version: NONE };

const lineOf = (form: SharedLine): SharedLine => ({ ...form, number: plainNumber(form.number) });

const keeping: Keeping<SharedLine> = {
  read: (api, id, signal) => oneOf<SharedLine>(api, LINES, (line) => line.lineId === id, signal),
  create: (api, form) => api.post<SharedLine>(LINES, { ...lineOf(form), lineId: null, version: NONE }),
  save: (api, form) => api.put<SharedLine>(`${LINES}/${encodeURIComponent(form.lineId)}`, lineOf(form)),
};

export function lineKind(admin: Admin, people: Names): Kind<SharedLine> {
  return {
    collection: LINES,
    place: '/admin/telephony/lines',
    idOf: (line) => line.lineId,
    nameOf: (line) => line.number,
    labelOf: labelIn(admin.telephony.lines.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: people,
    codes: {},
    keeping,
    refusedAt: {
      'number-taken': 'number',
      'not-a-person': 'ownerId',
      'no-licence': 'ownerId',
      'not-found': 'ownerId',
      'line-in-use': 'ownerId',
    },
    goesForGood: true,
  };
}
