import { Button, NativeSelect, Stack } from '@mantine/core';
import { IconDeviceLaptop, IconHeadset } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { canChooseSpeaker, speakers } from '../../../phone/device';
import { chooseDevice, chosenDevice, devices } from '../../../room/media/devices';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { PhoneMe } from '../../../wire/telephony';
import { useSoftphone, useTelephone } from '../OnPhone';
import { Panel } from '../Panel';
import styles from './BrowserPhone.module.css';
import { changeSpeaker, useSpeaker } from './useSpeaker';

/** Whether this browser is a telephone, the one button to make it one, and what it listens and speaks with. */
export function BrowserPhone({ me }: { me: PhoneMe }) {
  const { phone } = useWorkText();
  const words = phone.browser;
  const telephone = useTelephone();
  const { registration, talking } = useSoftphone();
  const { state } = registration;
  const others = me.devices - (state === 'ready' ? 1 : 0);
  return (
    <Panel title={words.title}>
      <p className={styles['state']} role="status" data-ready={state === 'ready'}>
        <IconDeviceLaptop size={18} aria-hidden /> {words.states[state]}
      </p>
      {state === 'refused' && (
        <p className={styles['trouble']}>{lookup(words.refusals, registration.code) ?? words.refusedOther}</p>
      )}
      {state === 'off' && (
        <>
          <p className={styles['help']}>{words.useHelp}</p>
          <Button leftSection={<IconHeadset size={18} aria-hidden />} onClick={() => telephone.use()}>
            {words.use}
          </Button>
        </>
      )}
      {state === 'waiting' && (
        <>
          <p className={styles['help']}>{words.waitingHelp}</p>
          <Button variant="default" onClick={() => telephone.take()}>
            {words.take}
          </Button>
        </>
      )}
      {others > 0 && <p className={styles['help']}>{words.others(others)}</p>}
      {others <= 0 && state === 'off' && <p className={styles['help']}>{words.none}</p>}
      <MicrophoneProblem />
      {state !== 'off' && <Devices />}
      {state !== 'off' && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          title={talking.size > 0 ? `${words.stop}. ${words.stopTalking}` : words.stop}
          onClick={() => telephone.stop()}
        >
          {words.stopShort}
        </Button>
      )}
    </Panel>
  );
}

/** Why nobody can hear this side, in words. */
export function MicrophoneProblem() {
  const { phone } = useWorkText();
  const { problem } = useSoftphone();
  return (
    <div role="alert">
      {problem !== null && (
        <p className={styles['trouble']}>{lookup(phone.browser.problems, problem) ?? phone.browser.problemOther}</p>
      )}
    </div>
  );
}

/** Which microphone and loudspeaker calls use. */
function Devices() {
  const { phone } = useWorkText();
  const words = phone.browser;
  const telephone = useTelephone();
  const { microphone } = useSoftphone();
  const speaker = useSpeaker();
  const [known, look] = useDevices(microphone === 'open');
  const [chosen, setChosen] = useState(() => chosenDevice('microphone') ?? '');
  if (known.microphones.length === 0) {
    return (
      <Button variant="default" size="xs" onClick={() => void telephone.softphone.prepare().then(look)} title={words.devicesHelp}>
        {words.find}
      </Button>
    );
  }
  const named = (all: readonly MediaDeviceInfo[]) => [
    { value: '', label: words.usual },
    ...all.map(({ deviceId, label }, at) => ({ value: deviceId, label: label || words.unnamed(at + 1) })),
  ];
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={words.microphone}
        data={named(known.microphones)}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          setChosen(value);
          chooseDevice('microphone', value);
          void telephone.softphone.changeMicrophone();
        }}
      />
      {canChooseSpeaker() && known.speakers.length > 0 && (
        <NativeSelect
          size="xs"
          label={words.speaker}
          data={named(known.speakers)}
          value={speaker}
          onChange={({ currentTarget: { value } }) => changeSpeaker(value)}
        />
      )}
    </Stack>
  );
}

interface Known {
  microphones: readonly MediaDeviceInfo[];
  speakers: readonly MediaDeviceInfo[];
}

function useDevices(open: boolean): [Known, () => void] {
  const [known, setKnown] = useState<Known>({ microphones: [], speakers: [] });
  const look = useCallback(() => {
    Promise.all([devices('microphone'), speakers()]).then(
      ([found, heard]) => setKnown({ microphones: found, speakers: heard }),
      // A page that is not served securely has no devices to name.
      () => setKnown({ microphones: [], speakers: [] }),
    );
  }, []);
  useEffect(() => {
    look();
    if (!('mediaDevices' in navigator)) return;
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, [look, open]);
  return [known, look];
}
