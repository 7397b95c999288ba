import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { SiteSettings } from '../../../wire/admin';
import { Missing } from '../form/EditPage';
import { Editor } from '../form/Editor';
import { FormPart } from '../form/FormPart';
import { labelIn, type Kind } from '../form/kind';
import { NumberSetting, SwitchSetting, TextSetting } from '../form/settings';
import { useEdited } from '../form/useEdited';
import { useSetting } from '../form/useSetting';
import { timeZones } from '../model/timeZones';
import { AwayReasons } from './AwayReasons';

const ADDRESS = '/api/acd/admin/site';

/** What holds for the whole site; there is one of it. */
export function SitePage() {
  const { admin } = useWorkText();
  const { site, form, units } = admin;
  const kind = useMemo<Kind<SiteSettings>>(
    () => ({
      collection: ADDRESS,
      place: '/admin/site',
      idOf: () => '',
      nameOf: (settings) => settings.name,
      labelOf: labelIn(site.fields, form.inLanguage, { en: form.english, nl: form.dutch }),
      names: new Map(),
      codes: {},
    }),
    [site, form],
  );
  const { loaded, current, written, reload } = useEdited(kind, '');
  if (!current)
    return loaded.state === 'failed' ? <Missing failure={loaded.failure} retry={reload} /> : <Loading lines={8} />;
  const { fields, parts } = site;
  return (
    <Editor
      key={current.version}
      kind={kind}
      saved={current}
      isNew={false}
      title={site.title}
      done={written}
      reload={reload}
    >
      {() => (
        <>
          <FormPart title={parts.about}>
            <TextSetting path="name" words={fields.name} required maxLength={100} />
            <TimeZone />
          </FormPart>
          <FormPart title={parts.away}>
            <AwayReasons />
          </FormPart>
          <FormPart title={parts.agents}>
            <SwitchSetting path="agentsMayPull" words={fields.agentsMayPull} />
          </FormPart>
          <FormPart title={parts.grace}>
            <NumberSetting
              path="graceSeconds"
              words={fields.graceSeconds}
              unit={units.seconds}
              min={5}
              max={3600}
              initial={60}
            />
            <NumberSetting
              path="offlineGraceSeconds"
              words={fields.offlineGraceSeconds}
              unit={units.seconds}
              min={5}
              max={3600}
              initial={30}
            />
          </FormPart>
        </>
      )}
    </Editor>
  );
}

function TimeZone() {
  const { fields } = useWorkText().admin.site;
  const { value, set, error } = useSetting<string>('timeZone');
  return (
    <Select
      label={fields.timeZone.label}
      description={fields.timeZone.help}
      maw={320}
      searchable
      allowDeselect={false}
      data={timeZones(value)}
      value={value}
      error={error}
      onChange={(zone) => {
        if (zone !== null) set(zone);
      }}
    />
  );
}
