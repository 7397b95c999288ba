import { SegmentedControl, Stack } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { RingPlan } from '../../../wire/phoneSettings';
import { FormPart } from '../../admin/form/FormPart';
import { NumberSetting } from '../../admin/form/settings';
import { useSetting } from '../../admin/form/useSetting';
import type { Member, RingPlanForm } from '../model/ringPlan';
import { BusinessHours } from './BusinessHours';
import { USUAL_SECONDS } from './kind';
import { RingOrder } from './RingOrder';
import { TreatmentSetting } from './TreatmentSetting';

const SHORTEST = 10;
const LONGEST = 60;

interface Props {
  form: RingPlanForm;
  members: readonly Member[];
  readerId: string;
}

export function RingPlanFields({ form, members, readerId }: Props) {
  const { admin, phoneSettings } = useWorkText();
  const { parts, fields } = phoneSettings.ringing;
  return (
    <>
      <FormPart title={parts.order}>
        <Order />
        <NumberSetting
          path="seconds"
          words={fields.seconds}
          unit={admin.units.seconds}
          min={SHORTEST}
          max={LONGEST}
          initial={USUAL_SECONDS}
        />
        {form.order === 'in-order' && <RingOrder members={members} readerId={readerId} seconds={form.seconds} />}
      </FormPart>
      <FormPart title={parts.busy}>
        <TreatmentSetting path="busy" among={['call-waiting', 'voicemail', 'busy', 'forward']} />
      </FormPart>
      <FormPart title={parts.unanswered}>
        <TreatmentSetting path="unanswered" among={['voicemail', 'busy', 'forward']} />
      </FormPart>
      <FormPart title={parts.hours}>
        <BusinessHours />
        {form.hours !== null && <TreatmentSetting path="closed" among={['voicemail', 'busy', 'forward']} />}
      </FormPart>
    </>
  );
}

function Order() {
  const { fields, orders } = useWorkText().phoneSettings.ringing;
  const { value, set } = useSetting<RingPlan['order']>('order');
  return (
    <Stack gap="xs" align="flex-start">
      <SegmentedControl
        aria-label={fields.order.label}
        data={(['all', 'in-order'] as const).map((one) => ({ value: one, label: orders[one] }))}
        value={value}
        onChange={set}
      />
      <span>{fields.order.help}</span>
    </Stack>
  );
}
