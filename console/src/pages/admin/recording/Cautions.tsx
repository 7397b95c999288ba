import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import { useLoad } from '../../../wire/useLoad';
import type { Change } from '../model/changes';
import type { PolicyForm } from './form';

interface Props {
  form: PolicyForm;
  changes: readonly Change[];
}

/** What a change of the policy does that cannot be undone, or that the law may have a say in. */
export function Cautions({ form, changes }: Props) {
  const words = useWorkText().admin.recording.cautions;
  const asksNoMore = changes.some(({ path, after }) => path === 'consent' && after === 'not-needed');
  const retention = changes.find(({ path }) => path === 'retentionDays');
  const isShorter = retention !== undefined && form.retentionDays > 0 && shorter(form.retentionDays, Number(retention.before));
  if (!asksNoMore && !isShorter) return null;
  return (
    <Stack gap="xs" mt="md">
      {isShorter && <Removed days={form.retentionDays} />}
      {asksNoMore && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {words.notAsked}
        </Alert>
      )}
    </Stack>
  );
}

/** @param before 0: for ever */
function shorter(after: number, before: number): boolean {
  return before === 0 || after < before;
}

function Removed({ days }: { days: number }) {
  const { api } = useWorker();
  const words = useWorkText().admin.recording.cautions;
  const [foreseen] = useLoad(
    useCallback(
      (signal: AbortSignal) =>
        api.get<{ recordings: number }>(`/api/recordings/policy/foreseen?retentionDays=${days}`, signal),
      [api, days],
    ),
  );
  const count = foreseen.value?.recordings;
  return (
    <Alert color={count === 0 ? 'teal' : 'red'} variant="light" role="status" icon={<IconAlertTriangle aria-hidden />}>
      {count === undefined ? words.removedSome(days) : words.removed(count, days)}
    </Alert>
  );
}
