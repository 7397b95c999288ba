import type { Trunk } from '../../../../wire/telephonyAdmin';

/** A trunk as its form has it: texts are never null, and a password only goes in. */
export interface TrunkForm extends Omit<Trunk, 'user' | 'secret'> {
  user: string;
  secret: string;
}

export const newTrunk: TrunkForm = {
  trunkId: '',
  name: '',
  kind: 'static',
  host: '',
  port: 5061,
  transport: 'tls',
  user: '',
  secret: '',
  hasSecret: false,
  addresses: [],
  version: 0,
};

export function formOf(trunk: Trunk): TrunkForm {
  return { ...trunk, user: trunk.user ?? '', secret: '' };
}

/** An empty password leaves the one that is there. Who does not sign in has no user name. */
export function trunkOf(form: TrunkForm): Trunk {
  const registers = form.kind === 'register';
  return {
    ...form,
    name: form.name.trim(),
    host: form.host.trim(),
    user: registers && form.user !== '' ? form.user : null,
    secret: registers && form.secret !== '' ? form.secret : null,
    addresses: form.addresses.map((address) => address.trim()).filter((address) => address !== ''),
  };
}
