import type { Admin, PhoneSettings } from '../../../text';
import type { RingPlan } from '../../../wire/phoneSettings';
import { labelIn, type Kind } from '../../admin/form/kind';
import { formOf, planOf, type Member, type RingPlanForm } from '../model/ringPlan';

/** How long a step rings when nobody has chosen, in seconds. */
export const USUAL_SECONDS = 30;

/** @param address where it is kept, such as `/api/telephony/ring-plan` */
export function ringPlanKind(
  admin: Admin,
  words: PhoneSettings,
  address: string,
  name: string,
  members: readonly Member[],
): Kind<RingPlanForm> {
  const { ringing } = words;
  return {
    collection: address,
    place: '',
    idOf: () => '',
    nameOf: () => name,
    labelOf: labelIn(ringing.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: new Map(members.map((member) => [member.id, member.name])),
    codes: { ...ringing.orders, ...ringing.treatments },
    keeping: {
      read: async (api, _, signal) => formOf(await api.get<RingPlan>(address, signal), members),
      create: () => Promise.reject(new Error('every delegator has a ring plan')),
      save: async (api, form) => formOf(await api.put<RingPlan>(address, planOf(form)), members),
    },
  };
}
