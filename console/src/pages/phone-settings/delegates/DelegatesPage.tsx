import { useWorkText } from '../../../text/useText';
import { MOST_DELEGATES } from '../model/privileges';
import { useSettings } from '../OwnSettings';
import { Delegates } from './Delegates';

export function DelegatesPage() {
  const { delegates: words } = useWorkText().phoneSettings;
  const { me, delegates, people, locked, off, again } = useSettings();
  return (
    <Delegates
      title={words.title}
      intro={words.intro(MOST_DELEGATES)}
      empty={words.empty}
      owner={me}
      delegates={delegates}
      people={people}
      address="/api/telephony/delegates"
      again={again}
      locked={locked}
      off={off}
    />
  );
}
