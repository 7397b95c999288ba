import { Checkbox } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import { privileges } from '../../../wire/phoneSettings';
import type { Privilege } from '../../../wire/telephony';
import styles from '../Cards.module.css';
import { withPrivilege } from '../model/privileges';

interface Props {
  name: string;
  granted: readonly Privilege[];
  locked: boolean;
  choose: (granted: Privilege[]) => void;
}

/** What a delegate may do, each with its sentence; a press takes effect at once. */
export function Privileges({ name, granted, locked, choose }: Props) {
  const words = useWorkText().phoneSettings;
  return (
    <div role="group" aria-label={words.delegates.privilegesOf(name)} className={styles['rights']}>
      {privileges.map((privilege) => (
        <Checkbox
          key={privilege}
          label={words.privileges[privilege].label}
          description={words.privileges[privilege].help}
          checked={granted.includes(privilege)}
          disabled={locked}
          onChange={(event) => choose(withPrivilege(granted, privilege, event.currentTarget.checked))}
        />
      ))}
    </div>
  );
}
