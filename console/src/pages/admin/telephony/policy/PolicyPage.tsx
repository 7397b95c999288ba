import { Checkbox, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { Loading } from '../../../../app/states';
import { useWorkText } from '../../../../text/useText';
import { monitoringModes, type MonitoringMode } from '../../../../wire/telephonyAdmin';
import { Missing } from '../../form/EditPage';
import { Editor } from '../../form/Editor';
import { FormPart } from '../../form/FormPart';
import { NumberSetting, SwitchSetting } from '../../form/settings';
import { useEdited } from '../../form/useEdited';
import { useSetting } from '../../form/useSetting';
import { TagsSetting } from '../TagsSetting';
import { policyKind } from './kind';

const SHORTEST_MESSAGE = 10;
const LONGEST_MESSAGE = 600;
const USUAL_MESSAGE = 180;

/** What holds for everybody who telephones here; there is one of it. */
export function PolicyPage() {
  const { admin } = useWorkText();
  const { units } = admin;
  const { title, parts, fields, addNumber } = admin.telephony.policy;
  const kind = useMemo(() => policyKind(admin), [admin]);
  const { loaded, current, written, reload } = useEdited(kind, '');
  if (!current)
    return loaded.state === 'failed' ? <Missing failure={loaded.failure} retry={reload} /> : <Loading lines={8} />;
  return (
    <Editor
      key={current.version}
      kind={kind}
      saved={current}
      isNew={false}
      title={title}
      done={written}
      reload={reload}
    >
      {() => (
        <>
          <FormPart title={parts.delegation}>
            <SwitchSetting path="delegation" words={fields.delegation} />
            <SwitchSetting path="settingsLocked" words={fields.settingsLocked} />
          </FormPart>
          <FormPart title={parts.monitoring}>
            <MonitoringSetting />
            <SwitchSetting path="announced" words={fields.announced} />
          </FormPart>
          <FormPart title={parts.emergency}>
            <TagsSetting path="emergencyNumbers" words={fields.emergencyNumbers} hint={addNumber} most={20} />
          </FormPart>
          <FormPart title={parts.voicemail}>
            <NumberSetting
              path="messageLimitSeconds"
              words={fields.messageLimitSeconds}
              unit={units.seconds}
              min={SHORTEST_MESSAGE}
              max={LONGEST_MESSAGE}
              initial={USUAL_MESSAGE}
            />
          </FormPart>
        </>
      )}
    </Editor>
  );
}

function MonitoringSetting() {
  const { fields, modes, modeHelp } = useWorkText().admin.telephony.policy;
  const { value, set, error } = useSetting<MonitoringMode[]>('monitoring');
  return (
    <Checkbox.Group
      label={fields.monitoring.label}
      description={fields.monitoring.help}
      value={value}
      error={error}
      // In their own order, so that one that is taken and given again is no change.
      onChange={(chosen) => set(monitoringModes.filter((mode) => chosen.includes(mode)))}
    >
      <Stack gap="sm" mt="sm">
        {monitoringModes.map((mode) => (
          <Checkbox key={mode} value={mode} label={modes[mode]} description={modeHelp[mode]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
