import type { Admin } from '../../../../text';
import type { NumberRoute } from '../../../../wire/telephonyAdmin';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import type { Names } from '../../model/inWords';
import { NUMBERS } from '../addresses';
import { next, oneOf } from '../model/keeping';
import { formOf, routeOf, type RouteForm } from '../model/routes';

async function write(put: (address: string, route: NumberRoute) => Promise<unknown>, form: RouteForm): Promise<RouteForm> {
  const route = routeOf(form);
  await put(`${NUMBERS}/${encodeURIComponent(route.number)}`, route);
  return formOf(route);
}

const keeping: Keeping<RouteForm> = {
  read: async (api, id, signal) => formOf(await oneOf<NumberRoute>(api, NUMBERS, (route) => route.number === id, signal)),
  create: (api, form) => write((address, route) => api.put(address, route), form),
  save: async (api, form) =>
    next({ ...(await write((address, route) => api.put(address, route), form)), version: form.version }),
};

export function numberKind(admin: Admin, names: Names): Kind<RouteForm> {
  const words = admin.telephony.numbers;
  return {
    collection: NUMBERS,
    place: '/admin/telephony/numbers',
    idOf: (route) => route.number,
    nameOf: (route) => route.number,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names,
    codes: words.kinds,
    keeping,
  };
}
