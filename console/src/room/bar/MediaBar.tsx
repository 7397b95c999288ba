import { CloseButton, Menu } from '@mantine/core';
import {
  IconEye,
  IconEyeOff,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { lookup, problemWords } from '../../text/problems';
import { useText } from '../../text/useText';
import type { ActivityKind } from '../../wire/session';
import { useActivity, useLocalMedia, useParticipants, useRoom, useSession } from '../Room';
import { useCommand } from '../useCommand';
import { MediaButton } from './MediaButton';
import { Options } from './Options';
import styles from './Bar.module.css';

type Run = (act: () => Promise<unknown>) => void;

/** Microphone, camera and screens, as far as one's role goes; `children` stand behind them. */
export function MediaBar({ children }: { children?: ReactNode }) {
  const { room } = useText();
  const { me } = useRoom();
  const { run, failure } = useCommand();
  return (
    <div className={styles['bar']}>
      <MediaTrouble failure={failure} />
      <section aria-label={room.media.title} className={styles['controls']}>
        <VoiceControl run={run} />
        {me.role !== 'assistant' && <CameraControl run={run} />}
        {me.role === 'primary' && <ShowScreenControl run={run} />}
        {me.role === 'primary' && <ViewScreenControl run={run} />}
        {children}
      </section>
    </div>
  );
}

/** Why this cannot be started, when the queue has switched it off (rule ADM-4). */
function useSwitchedOff(kind: ActivityKind): { refused?: string } {
  const { room } = useText();
  return useSession()?.featuresOff.includes(kind) ? { refused: room.media.switchedOff } : {};
}

function VoiceControl({ run }: { run: Run }) {
  const { room } = useText();
  const switchedOff = useSwitchedOff('voice');
  const { me, commands } = useRoom();
  const isOn = useActivity('voice')?.state === 'on';
  const [{ voice, muted }, media] = useLocalMedia();
  const leads = me.role === 'primary';
  if (!isOn) {
    if (!leads) return null;
    return (
      <MediaButton
        icon={<IconMicrophone aria-hidden />}
        label={room.media.startVoice}
        {...switchedOff}
        onClick={() => run(() => commands.start('voice').then(() => media.joinVoice()))}
      />
    );
  }
  const options = (
    <Options label={room.media.voiceOptions} device="microphone">
      {voice === 'in' && (
        <Menu.Item leftSection={<IconPhoneOff size={16} aria-hidden />} onClick={() => media.leaveVoice()}>
          {room.media.leaveVoice}
        </Menu.Item>
      )}
      {leads && (
        <Menu.Item
          color="red"
          leftSection={<IconPhoneOff size={16} aria-hidden />}
          onClick={() => run(() => commands.stop('voice'))}
        >
          {room.media.endVoice}
        </Menu.Item>
      )}
    </Options>
  );
  if (voice !== 'in') {
    return (
      <MediaButton
        icon={<IconMicrophone aria-hidden />}
        label={voice === 'joining' ? room.media.joiningVoice : room.media.joinVoice}
        tone="asks"
        disabled={voice === 'joining'}
        onClick={() => void media.joinVoice()}
        options={options}
      />
    );
  }
  return (
    <MediaButton
      icon={muted ? <IconMicrophoneOff aria-hidden /> : <IconMicrophone aria-hidden />}
      label={muted ? room.media.unmute : room.media.mute}
      {...(muted ? {} : { tone: 'on' })}
      onClick={() => media.mute(!muted)}
      options={options}
    />
  );
}

function CameraControl({ run }: { run: Run }) {
  const { room } = useText();
  const switchedOff = useSwitchedOff('video');
  const { me, commands } = useRoom();
  const isOn = useActivity('video')?.state === 'on';
  const [{ camera }, media] = useLocalMedia();
  const leads = me.role === 'primary';
  if (!isOn && !leads) return null;
  const isSending = camera === 'on' || camera === 'hidden';
  return (
    <MediaButton
      icon={isSending ? <IconVideoOff aria-hidden /> : <IconVideo aria-hidden />}
      label={
        camera === 'starting' ? room.media.startingCamera : isSending ? room.media.stopCamera : room.media.startCamera
      }
      {...(camera === 'on' ? { tone: 'on' } : {})}
      {...(isOn ? {} : switchedOff)}
      disabled={camera === 'starting'}
      onClick={() => {
        if (isSending) media.stopCamera();
        else if (isOn) void media.startCamera();
        else run(() => commands.start('video').then(() => media.startCamera()));
      }}
      options={
        isOn && (
          <Options label={room.media.cameraOptions} device="camera">
            {isSending && (
              <Menu.Item
                leftSection={camera === 'hidden' ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
                onClick={() => media.hideCamera(camera === 'on')}
              >
                {camera === 'hidden' ? room.media.showCamera : room.media.hideCamera}
              </Menu.Item>
            )}
            {leads && (
              <Menu.Item
                color="red"
                leftSection={<IconVideoOff size={16} aria-hidden />}
                onClick={() => run(() => commands.stop('video'))}
              >
                {room.media.endVideo}
              </Menu.Item>
            )}
          </Options>
        )
      }
    />
  );
}

function ShowScreenControl({ run }: { run: Run }) {
  const { room } = useText();
  const switchedOff = useSwitchedOff('show-screen');
  const { commands } = useRoom();
  const [{ screen }, media] = useLocalMedia();
  const isShowing = screen === 'on';
  return (
    <MediaButton
      icon={isShowing ? <IconScreenShareOff aria-hidden /> : <IconScreenShare aria-hidden />}
      label={isShowing ? room.media.stopScreen : room.media.showScreen}
      {...(isShowing ? { tone: 'on' } : switchedOff)}
      disabled={screen === 'choosing'}
      onClick={() => {
        if (isShowing) run(() => commands.stop('show-screen'));
        else {
          run(() =>
            media.shareScreen(async (chosen) => {
              if (await chosen) await commands.start('show-screen');
            }),
          );
        }
      }}
    />
  );
}

function ViewScreenControl({ run }: { run: Run }) {
  const { room } = useText();
  const switchedOff = useSwitchedOff('view-screen');
  const { commands } = useRoom();
  const activity = useActivity('view-screen');
  const participants = useParticipants();
  const isChoosing = activity?.state === 'on' && !participants.some(({ role, screen }) => role === 'customer' && screen === 'on');
  if (!activity || activity.state === 'off') {
    return (
      <MediaButton
        icon={<IconEye aria-hidden />}
        label={room.media.viewScreen}
        {...switchedOff}
        onClick={() => run(() => commands.start('view-screen'))}
      />
    );
  }
  return (
    <MediaButton
      icon={<IconEyeOff aria-hidden />}
      label={
        activity.state === 'asked' ? room.media.viewAsked : isChoosing ? room.media.viewChoosing : room.media.stopViewing
      }
      tone={activity.state === 'asked' || isChoosing ? 'asks' : 'on'}
      onClick={() => run(() => commands.stop('view-screen'))}
    />
  );
}

/** What went wrong: with one's own devices, with a command, or at the other side. */
function MediaTrouble({ failure }: { failure: unknown }) {
  const { common, room } = useText();
  const { me } = useRoom();
  const [{ problem }, media] = useLocalMedia();
  const activities = [useActivity('voice'), useActivity('video'), useActivity('view-screen'), useActivity('show-screen'), useActivity('recording')];
  const theirs = me.role === 'customer' ? null : (activities.find((activity) => activity?.problem)?.problem ?? null);
  const words = problem
    ? (lookup<string>(room.problems[problem.source], problem.code) ?? room.problems.other)
    : failure
      ? problemWords(common, failure)
      : theirs && (lookup<string>(room.problems.activity, theirs) ?? room.problems.other);
  return (
    <div role="status" className={styles['trouble']} data-shown={words ? true : undefined}>
      {words}
      {problem && <CloseButton size="sm" aria-label={common.close} onClick={() => media.forgetProblem()} />}
    </div>
  );
}
