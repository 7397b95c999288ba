import { useSettings } from '../OwnSettings';
import { Delegators } from './Delegators';

export function DelegatorsPage() {
  const { delegators, locked, off, again } = useSettings();
  return <Delegators delegators={delegators} again={again} locked={locked} off={off} />;
}
