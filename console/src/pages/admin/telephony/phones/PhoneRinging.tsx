import { useMemo } from 'react';
import { useParams } from 'react-router';
import { PHONES } from '../addresses';
import { Failed, Loading } from '../../../../app/states';
import { useWorkText } from '../../../../text/useText';
import type { Delegation } from '../../../../wire/telephony';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { membersOf } from '../../../phone-settings/model/ringPlan';
import { Ringing } from '../../../phone-settings/ringing/Ringing';
import { OfPhone } from './OfPhone';
import { useDelegates } from './PhoneDelegates';

/** How the lines of somebody else ring. */
export function PhoneRinging() {
  const { phoneSettings } = useWorkText();
  const { id = '' } = useParams();
  const [delegations, again] = useDelegates(id);
  return (
    <OfPhone id={id}>
      {(owner) => {
        if (delegations.value) return <RingingOf owner={owner} delegates={delegations.value} />;
        if (delegations.state !== 'failed') return <Loading lines={8} />;
        return <Failed title={phoneSettings.loadFailed} failure={delegations.failure} retry={again} />;
      }}
    </OfPhone>
  );
}

function RingingOf({ owner, delegates }: { owner: Phone; delegates: readonly Delegation[] }) {
  const { ringing } = useWorkText().phoneSettings;
  const { personId, name } = owner;
  const members = useMemo(() => membersOf({ id: personId, name }, delegates), [personId, name, delegates]);
  return (
    <Ringing
      title={ringing.titleOf(name)}
      address={`${PHONES}/${encodeURIComponent(personId)}/ring-plan`}
      members={members}
      readerId=""
    />
  );
}
