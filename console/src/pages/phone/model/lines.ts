import type { Call, Lamp, Line, OwnCall, Person } from '../../../wire/telephony';

/** All lines of one delegator. */
export interface LineGroup {
  owner: Person;
  mine: boolean;
  lines: Line[];
}

/** Lines by the person whose they are: one's own first, then by name; inside by number. */
export function groupsOf(lines: readonly Line[]): LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const line of lines) {
    const group = groups.get(line.owner.id) ?? { owner: line.owner, mine: line.mine, lines: [] };
    group.lines.push(line);
    groups.set(line.owner.id, group);
  }
  for (const group of groups.values()) group.lines.sort((a, b) => a.number.localeCompare(b.number));
  return [...groups.values()].sort(
    (a, b) => Number(b.mine) - Number(a.mine) || a.owner.name.localeCompare(b.owner.name) || a.owner.id.localeCompare(b.owner.id),
  );
}

/** How much somebody is needed: what rings before what is held before what is in use. */
const need: Record<Lamp, number> = { idle: 0, 'in-use': 1, held: 2, ringing: 3 };

/** One lamp for all lines together, with how many are lit that way. */
export interface LampSummary {
  lamp: Lamp;
  count: number;
}

export function summaryOf(lines: readonly Line[], own: readonly OwnCall[]): LampSummary {
  const lamps = [...lines.map(({ lamp }) => lamp), ...offLine(own).map(({ lamp }) => lamp)];
  const most = lamps.reduce<Lamp>((before, lamp) => (need[lamp] > need[before] ? lamp : before), 'idle');
  return { lamp: most, count: lamps.filter((lamp) => lamp === most).length };
}

/** Own calls that are on nobody's line. */
export function offLine(own: readonly OwnCall[]): OwnCall[] {
  return own.filter(({ lineId }) => lineId === null);
}

/** What Lines offers as its first button; monitoring and the rest are in the menu. */
export type FirstAction = 'answer' | 'pick-up' | 'resume' | 'hold';

const first: readonly FirstAction[] = ['answer', 'resume', 'pick-up', 'hold'];

export function firstActionOf(call: Pick<Call, 'actions'>): FirstAction | null {
  return first.find((action) => call.actions.includes(action)) ?? null;
}

const monitoring = ['listen', 'whisper', 'barge', 'take-over'] as const;

export function monitoringOf(call: Pick<Call, 'actions'>): (typeof monitoring)[number][] {
  return monitoring.filter((mode) => call.actions.includes(mode));
}
