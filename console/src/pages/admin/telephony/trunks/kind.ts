import type { Admin } from '../../../../text';
import type { Trunk } from '../../../../wire/telephonyAdmin';
import type { Api } from '../../../../wire/api';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import { TRUNKS } from '../addresses';
import { oneOf } from '../model/keeping';
import { formOf, trunkOf, type TrunkForm } from '../model/trunks';

async function write(api: Api, form: TrunkForm): Promise<TrunkForm> {
  const trunk = trunkOf(form);
  return formOf(await api.put<Trunk>(`${TRUNKS}/${encodeURIComponent(trunk.trunkId)}`, trunk));
}

const keeping: Keeping<TrunkForm> = {
  read: async (api, id, signal) => formOf(await oneOf<Trunk>(api, TRUNKS, (trunk) => trunk.trunkId === id, signal)),
  create: (api, form) => write(api, { ...form, trunkId: crypto.randomUUID() }),
  save: write,
};

export function trunkKind(admin: Admin): Kind<TrunkForm> {
  const words = admin.telephony.trunks;
  return {
    collection: TRUNKS,
    place: '/admin/telephony/trunks',
    idOf: (trunk) => trunk.trunkId,
    nameOf: (trunk) => trunk.name,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: new Map(),
    codes: { ...words.kinds, ...words.transports },
    keeping,
    secrets: ['secret'],
    goesForGood: true,
  };
}
