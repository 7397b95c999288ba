import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCommands, type Command } from '../../app/commands';
import { useWorkText } from '../../text/useText';
import type { Colleague } from '../../wire/telephony';
import { useDocument } from '../../wire/useLive';
import { inHand } from './model/alerts';
import { useOwnCalls, usePhone, useSoftphone, useTelephone } from './OnPhone';
import { usePeople } from './people';
import { useCallCommands } from './useCallCommands';

const nobody: readonly Colleague[] = [];

/** What the telephone can do from the keyboard and from search: its places, colleagues to call, the call in hand. */
export function usePhoneKeys(): void {
  const { commands: words, menu, title } = useWorkText().phone;
  const navigate = useNavigate();
  const licensed = useDocument(usePhone(), 'me')?.licensed === true;
  const people = usePeople().value ?? nobody;
  const places = useMemo<Command[]>(() => {
    if (!licensed) return [];
    const go = (to: string) => () => void navigate(to);
    return [
      { id: 'phone-call', kind: 'action', label: words.call, search: title, keys: 'alt+c', act: go('/phone') },
      { id: 'phone-lines', kind: 'page', label: words.lines, search: menu.lines, keys: 'alt+l', act: go('/phone/lines') },
      { id: 'phone-history', kind: 'page', label: words.history, act: go('/phone/history') },
      { id: 'phone-voicemail', kind: 'page', label: words.voicemail, act: go('/phone/voicemail') },
      ...people.map(({ personId, name, number }) => ({
        id: `phone-person ${personId}`,
        kind: 'action' as const,
        label: words.person(name),
        search: number,
        act: go(`/phone?number=${encodeURIComponent(number)}`),
      })),
    ];
  }, [licensed, people, words, menu, title, navigate]);
  useCommands(places);
  useCallKeys();
}

function useCallKeys(): void {
  const { commands: words } = useWorkText().phone;
  const { act } = useCallCommands();
  const { softphone } = useTelephone();
  const { muted, talking } = useSoftphone();
  const calls = useOwnCalls();
  const current = inHand(calls);
  const held = current === null ? calls.find(({ actions }) => actions.includes('resume')) : undefined;
  const commands = useMemo<Command[]>(() => {
    const all: Command[] = [];
    if (current !== null && talking.has(current.callId)) {
      all.push({ id: 'phone-mute', kind: 'action', label: words.mute, keys: 'alt+u', act: () => softphone.mute(!muted) });
    }
    const turn = current?.actions.includes('hold') ? { call: current, to: 'hold' as const } : held && { call: held, to: 'resume' as const };
    if (turn) {
      all.push({ id: 'phone-hold', kind: 'action', label: words.hold, keys: 'alt+h', act: () => void act(turn.call.callId, turn.to) });
    }
    return all;
  }, [current, held, talking, muted, softphone, act, words]);
  useCommands(commands);
}
