import { useCallback } from 'react';
import { useParams } from 'react-router';
import { PHONES } from '../addresses';
import { Failed, Loading } from '../../../../app/states';
import { useWorker } from '../../../../identity/SignedIn';
import { useWorkText } from '../../../../text/useText';
import type { Items } from '../../../../wire/admin';
import type { Delegation } from '../../../../wire/telephony';
import { useLoad } from '../../../../wire/useLoad';
import { Delegates } from '../../../phone-settings/delegates/Delegates';
import { MOST_DELEGATES } from '../../../phone-settings/model/privileges';
import { OfPhone } from './OfPhone';

/** Who handles the calls of somebody else, set up for that person. */
export function PhoneDelegates() {
  const { phoneSettings } = useWorkText();
  const words = phoneSettings.delegates;
  const { id = '' } = useParams();
  const [delegations, again] = useDelegates(id);
  return (
    <OfPhone id={id}>
      {(owner, phones) => {
        if (delegations.value) {
          return (
            <Delegates
              title={words.titleOf(owner.name)}
              intro={words.introAdmin(MOST_DELEGATES)}
              empty={words.emptyAdmin}
              owner={{ id: owner.personId, name: owner.name }}
              delegates={delegations.value}
              people={phones}
              address={`${PHONES}/${encodeURIComponent(id)}/delegates`}
              again={again}
            />
          );
        }
        if (delegations.state !== 'failed') return <Loading />;
        return <Failed title={phoneSettings.loadFailed} failure={delegations.failure} retry={again} />;
      }}
    </OfPhone>
  );
}

export function useDelegates(id: string) {
  const { api } = useWorker();
  return useLoad<readonly Delegation[]>(
    useCallback(
      async (signal: AbortSignal) =>
        (await api.get<Items<Delegation>>(`${PHONES}/${encodeURIComponent(id)}/delegates`, signal)).items,
      [api, id],
    ),
  );
}
