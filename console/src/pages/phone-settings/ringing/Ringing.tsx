import { useMemo } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { Editor } from '../../admin/form/Editor';
import { useEdited } from '../../admin/form/useEdited';
import type { Member } from '../model/ringPlan';
import { ringPlanKind } from './kind';
import { RingPlanFields } from './RingPlanFields';

interface Props {
  title: string;
  /** Where the plan is kept, such as `/api/telephony/ring-plan`. */
  address: string;
  /** The group of the delegator; the same array as long as it says the same. */
  members: readonly Member[];
  /** Who of them is reading. */
  readerId: string;
  locked?: boolean;
}

/** How calls to somebody's lines ring, and what callers get who are not answered (rule TEL-5). */
export function Ringing({ title, address, members, readerId, locked = false }: Props) {
  const { admin, phoneSettings } = useWorkText();
  const kind = useMemo(
    () => ringPlanKind(admin, phoneSettings, address, title, members),
    [admin, phoneSettings, address, title, members],
  );
  const { loaded, current, written, reload } = useEdited(kind, '');
  if (!current) {
    if (loaded.state !== 'failed') return <Loading lines={8} />;
    return <Failed title={phoneSettings.loadFailed} failure={loaded.failure} retry={reload} />;
  }
  return (
    <Editor
      key={`${address} ${current.version}`}
      kind={kind}
      saved={current}
      isNew={false}
      title={title}
      locked={locked}
      done={written}
      reload={reload}
    >
      {(form) => <RingPlanFields form={form.value} members={members} readerId={readerId} />}
    </Editor>
  );
}
