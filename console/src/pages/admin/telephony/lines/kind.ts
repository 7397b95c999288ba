import type { Admin } from '../../../../text';
import type { SharedLine } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import type { Names } from '../../model/inWords';
import { LINES } from '../addresses';
import { fresh, next, oneOf, type Edited } from '../model/keeping';

export type LineForm = Edited<SharedLine>;

export const newLine: LineForm = { lineId: '', ownerId: '', number: '', greetingId: null, version: 0 };

const lineOf = ({ lineId, ownerId, number, greetingId }: LineForm): SharedLine => ({
  lineId,
  ownerId,
  number: plainNumber(number),
  greetingId,
});

const keeping: Keeping<LineForm> = {
  read: async (api, id, signal) => fresh(await oneOf<SharedLine>(api, LINES, (line) => line.lineId === id, signal)),
  create: async (api, form) => fresh(await api.post<SharedLine>(LINES, { ...lineOf(form), lineId: null })),
  save: async (api, form) => {
    const line = lineOf(form);
    await api.put(`${LINES}/${encodeURIComponent(line.lineId)}`, line);
    return next({ ...line, version: form.version });
  },
};

export function lineKind(admin: Admin, people: Names): Kind<LineForm> {
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
