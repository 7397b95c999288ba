import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Empty, Failed, Loading } from '../../../../app/states';
import { useWorkText } from '../../../../text/useText';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { usePhones } from '../useTelephony';
import { PhoneTabs } from './PhoneTabs';

interface Props {
  id: string;
  children: (phone: Phone, phones: readonly Phone[]) => ReactNode;
}

/** A part of one person's phone, under the parts that there are. */
export function OfPhone({ id, children }: Props) {
  const { admin } = useWorkText();
  const words = admin.telephony.phones;
  const [phones, again] = usePhones();
  if (!phones.value) {
    if (phones.state !== 'failed') return <Loading lines={8} />;
    return <Failed title={admin.form.loadFailed} failure={phones.failure} retry={again} />;
  }
  const phone = phones.value.find((one) => one.personId === id);
  if (!phone) return <Empty title={admin.form.gone} />;
  if (phone.kind !== 'person') {
    return (
      <Empty title={words.onlyPeople}>
        <Anchor component={Link} to={`/admin/telephony/phones/${encodeURIComponent(id)}`}>
          {phone.name}
        </Anchor>
      </Empty>
    );
  }
  return (
    <>
      <PhoneTabs id={id} name={phone.name} />
      {children(phone, phones.value)}
    </>
  );
}
