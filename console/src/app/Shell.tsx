import { Notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Outlet, useMatch, useNavigate } from 'react-router';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { SignedIn, useWorker } from '../identity/SignedIn';
import { OnDuty } from '../pages/desk/OnDuty';
import { CallDock } from '../pages/phone/alert/CallDock';
import { OnPhone } from '../pages/phone/OnPhone';
import { KnowsPeople } from '../pages/phone/people';
import { PhoneNotices } from '../pages/phone/PhoneNotices';
import { Sound } from '../pages/phone/Sound';
import { SpeaksWork, useWorkText } from '../text/useText';
import { Commands, useCommands, type Command } from './commands';
import { NamedCloseButtons } from './NamedCloseButtons';
import { Palette } from './Palette';
import { Shortcuts } from './Shortcuts';
import { Loading } from './states';
import { TopBar } from './TopBar';
import { placesOf } from './places';
import styles from './Shell.module.css';

/** Part of the shell, so that sessions and offers go on while their agent looks at another page. */
const Desk = lazy(async () => ({ default: (await import('../pages/desk/Desk')).Desk }));

/** What surrounds every page of people who work here: identity, words, duty, the top bar, search and shortcuts. */
export function Shell() {
  return (
    <Suspense fallback={<Loading />}>
      <SignedIn>
        <SpeaksWork>
          <NamedCloseButtons>
            <Commands>
              <OnDuty>
                <OnPhone>
                  <KnowsPeople>
                    <Frame />
                  </KnowsPeople>
                </OnPhone>
              </OnDuty>
            </Commands>
          </NamedCloseButtons>
        </SpeaksWork>
      </SignedIn>
    </Suspense>
  );
}

function Frame() {
  const { common } = useWorkText();
  const worker = useWorker();
  const [help, setHelp] = useState(false);
  const onWall = useMatch('/board/wall') !== null;
  usePlaces(() => setHelp(true));
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {common.skipToContent}
      </a>
      {!onWall && <TopBar />}
      <main id="content" className={styles['content']} tabIndex={-1}>
        {worker.roles.has('agent') && (
          <Suspense>
            <Desk />
          </Suspense>
        )}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <CallDock />
      <Sound />
      <PhoneNotices />
      <Palette />
      <Shortcuts opened={help} close={() => setHelp(false)} />
      <Notifications position="top-center" />
    </div>
  );
}

function usePlaces(showHelp: () => void) {
  const { common } = useWorkText();
  const worker = useWorker();
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () => [
      ...placesOf(worker.roles, common.shell).map(({ to, label }) => ({
        id: `place ${to}`,
        kind: 'page' as const,
        label,
        act: () => void navigate(to),
      })),
      { id: 'palette', kind: 'hidden', label: common.shell.shortcutKeys.palette, keys: 'mod+k', act: spotlight.toggle },
      { id: 'help', kind: 'action', label: common.shell.shortcuts, keys: '?', act: showHelp },
      { id: 'sign-out', kind: 'action', label: common.identity.signOut, act: worker.signOut },
    ],
    // `showHelp` sets state only, so the first one serves for ever.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [worker, common, navigate],
  );
  useCommands(commands);
}
