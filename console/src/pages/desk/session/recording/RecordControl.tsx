import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronUp, IconPlayerPause, IconPlayerPlay, IconPlayerRecord, IconPlayerStop } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useCommands, type Command } from '../../../../app/commands';
import { canRecord } from '../../../../recorder/tape';
import { MediaButton } from '../../../../room/bar/MediaButton';
import { useRecordingSight } from '../../../../room/recording/RecordingSeenBy';
import { useRoom } from '../../../../room/Room';
import { useAttempt } from '../../../../app/useAttempt';
import { problemWords } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import styles from './RecordControl.module.css';
import { recorderNow } from './recorderNow';
import { useAlways } from './useAlways';
import { useRecorderChoice, type RecorderChoice } from './useRecorderChoice';
import { useRecording, type Recording } from './useRecording';

/** Starts, pauses, goes on and stops the session's recording (rule REC-1). */
export function RecordControl({ inFront }: { inFront: boolean }) {
  const { me } = useRoom();
  const choice = useRecorderChoice();
  const recording = useRecording(recorderNow(choice, useRecordingSight()));
  useAlways(recording.leave === 'off' && choice.recorder !== undefined, recording.start);
  return me.role === 'primary' && <Control recording={recording} choice={choice} inFront={inFront} />;
}

interface ControlProps {
  recording: Recording;
  choice: RecorderChoice;
  inFront: boolean;
}

function Control({ recording, choice, inFront }: ControlProps) {
  const { recorder: words, common } = useWorkText();
  const attempt = useAttempt();
  const { leave, failure, isHeld, state } = recording;
  const isPaused = isHeld || state.phase === 'paused';
  const next = useMemo(() => {
    const act = (title: string, deed: () => Promise<void>) => () => void attempt(title, deed);
    if (leave === 'off') return { label: words.start, act: act(words.notStarted, recording.start) };
    if (leave === 'asked') return { label: words.asked, act: act(words.notStopped, recording.stop) };
    if (isPaused) return { label: words.resume, act: act(words.notResumed, recording.resume) };
    return { label: words.pause, act: act(words.notPaused, recording.pause) };
  }, [leave, isPaused, words, attempt, recording.start, recording.stop, recording.resume, recording.pause]);
  const stop = useMemo(
    () => () => void attempt(words.notStopped, recording.stop),
    [attempt, words, recording.stop],
  );
  const commands = useMemo<readonly Command[]>(() => {
    if (!inFront || !canRecord()) return [];
    return [
      { id: 'record', kind: 'action', label: next.label, search: words.search, keys: 'alt+r', act: next.act },
      ...(leave === 'on' ? [{ id: 'record-stop', kind: 'action' as const, label: words.stop, search: words.search, act: stop }] : []),
    ];
  }, [inFront, next, leave, stop, words]);
  useCommands(commands);
  const trouble = troubleOf(recording, words) ?? (failure === null ? null : problemWords(common, failure));
  return (
    <>
      <MediaButton
        icon={
          leave === 'on' ? (
            isPaused ? <IconPlayerPlay aria-hidden /> : <IconPlayerPause aria-hidden />
          ) : (
            <IconPlayerRecord aria-hidden />
          )
        }
        label={next.label}
        {...(leave === 'asked' ? { tone: 'asks' } : leave === 'on' && !isPaused ? { tone: 'on' } : {})}
        {...(canRecord() ? {} : { refused: words.notHere })}
        onClick={next.act}
        options={leave === 'on' ? <StopMenu stop={stop} /> : leave === 'off' && canRecord() && <WhereMenu choice={choice} />}
      />
      <span role="status" className={styles['trouble']} data-shown={trouble === null ? undefined : true}>
        {trouble}
      </span>
    </>
  );
}

function StopMenu({ stop }: { stop: () => void }) {
  const { recorder: words } = useWorkText();
  return (
    <OptionsMenu>
      <Menu.Item color="red" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={stop}>
        {words.stop}
      </Menu.Item>
    </OptionsMenu>
  );
}

/** Where the next recording goes (rule REC-3); nothing where there is nothing to choose. */
function WhereMenu({ choice: { recorder, recorders, choose } }: { choice: RecorderChoice }) {
  const { recorder: words } = useWorkText();
  if (recorders.length < 2) return null;
  return (
    <OptionsMenu>
      <Menu.Label>{words.where.title}</Menu.Label>
      {(['network', 'local'] as const).map((each) => (
        <Menu.RadioItem
          key={each}
          value={each}
          checked={recorder === each}
          checkIcon={<IconCheck size={16} aria-hidden />}
          closeMenuOnClick
          onChange={() => choose(each)}
        >
          {words.where[each]}
        </Menu.RadioItem>
      ))}
    </OptionsMenu>
  );
}

function OptionsMenu({ children }: { children: ReactNode }) {
  const { recorder: words } = useWorkText();
  return (
    <Menu position="top">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={words.options}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** What the agent has to know beside what everybody is told. */
function troubleOf({ leave, state }: Recording, words: ReturnType<typeof useWorkText>['recorder']): string | null {
  if (state.problem !== null) return words.problems[state.problem] ?? words.problems['other'] ?? null;
  if (leave !== 'on' || state.phase === 'off') return null;
  if (state.phase === 'full') return words.full;
  if (state.waitingSeconds >= 5) return words.waiting(state.waitingSeconds);
  if (state.lostSeconds > 0) return words.lost(state.lostSeconds);
  return null;
}
