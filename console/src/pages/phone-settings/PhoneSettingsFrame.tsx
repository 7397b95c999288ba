import { Alert, Stack } from '@mantine/core';
import { IconBellRinging, IconLock, IconMicrophone, IconPhone, IconPlugOff, IconUserShare, IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { SectionFrame } from '../../app/SectionFrame';
import { Empty, Failed, Loading } from '../../app/states';
import { useWorkText } from '../../text/useText';
import { OwnSettingsOf } from './OwnSettings';
import styles from './PhoneSettingsFrame.module.css';
import { useOwnSettings } from './useOwnSettings';

const places = [
  { to: '/phone/settings/delegates', name: 'delegates', Icon: IconUsersGroup },
  { to: '/phone/settings/delegators', name: 'delegators', Icon: IconUserShare },
  { to: '/phone/settings/ringing', name: 'ringing', Icon: IconBellRinging },
  { to: '/phone/settings/greeting', name: 'greeting', Icon: IconMicrophone },
] as const;

/** One's own lines: the parts at the left, the one in hand beside them, and above it what the site has decided. */
export function PhoneSettingsFrame() {
  const { phoneSettings } = useWorkText();
  const pages = useMemo(
    () => [
      ...places.map(({ to, name, Icon }) => ({ to, label: phoneSettings.menu[name], Icon })),
      { to: '/phone', label: phoneSettings.menu.phone, Icon: IconPhone, exact: true },
    ],
    [phoneSettings],
  );
  return (
    <SectionFrame title={phoneSettings.title} pages={pages}>
      <div className={styles['page']}>
        <Content />
      </div>
    </SectionFrame>
  );
}

function Content() {
  const { state, loadFailed } = useWorkText().phoneSettings;
  const { settings, failure, again } = useOwnSettings();
  if (!settings) return failure === undefined ? <Loading lines={6} /> : <Failed title={loadFailed} failure={failure} retry={again} />;
  if (!settings.licensed) {
    return (
      <Empty title={state.noPhone} icon={<IconPlugOff size={40} stroke={1.4} aria-hidden />}>
        {state.noPhoneText}
      </Empty>
    );
  }
  return (
    <OwnSettingsOf settings={settings}>
      <Stack gap="md" mb={settings.locked || settings.off ? 'lg' : 0}>
        {settings.off && (
          <Alert color="yellow" variant="light" icon={<IconPlugOff aria-hidden />} title={state.off}>
            {state.offText}
          </Alert>
        )}
        {settings.locked && (
          <Alert color="gray" variant="light" icon={<IconLock aria-hidden />} title={state.locked}>
            {state.lockedText}
          </Alert>
        )}
      </Stack>
      <Outlet />
    </OwnSettingsOf>
  );
}
