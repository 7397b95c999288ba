import { NumberInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { AllowedReason } from '../../../wire/admin';
import { CodedList } from '../form/CodedList';
import { useSetting } from '../form/useSetting';

const MINUTE = 60;
const MOST_MINUTES = 24 * 60;

/** What agents choose from when they go away, and how long each should take at most. */
export function AwayReasons() {
  const { site } = useWorkText().admin;
  return (
    <CodedList<AllowedReason>
      path="awayReasons"
      words={{ ...site.fields.awayReasons, ...site.reason }}
      fresh={{ code: '', label: { en: '', nl: '' }, allowedSeconds: null }}
      extra={{
        title: site.reason.allowed,
        cell: (path, name) => <Allowed path={`${path}.allowedSeconds`} name={name} />,
      }}
    />
  );
}

function Allowed({ path, name }: { path: string; name: string }) {
  const { site, units, form } = useWorkText().admin;
  const { value, set, error } = useSetting<number | null>(path);
  return (
    <NumberInput
      aria-label={site.reason.allowedOf(name)}
      placeholder={site.reason.unlimited}
      min={1}
      max={MOST_MINUTES}
      allowDecimal={false}
      clampBehavior="blur"
      suffix={` ${units.min}`}
      value={value === null ? '' : Math.ceil(value / MINUTE)}
      error={error === undefined ? undefined : form.between(1, MOST_MINUTES)}
      onChange={(next) => set(typeof next === 'number' ? next * MINUTE : null)}
    />
  );
}
