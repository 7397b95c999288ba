import { createContext, use, type ReactNode } from 'react';
import type { OwnLine } from '../../wire/phoneSettings';
import type { Colleague, Delegation } from '../../wire/telephony';

/** What one has set up of one's own lines, and what the site lets one change. */
export interface OwnSettings {
  me: { id: string; name: string };
  licensed: boolean;
  /** Only administrators change these settings. */
  locked: boolean;
  /** Delegation counts for nothing at the whole site. */
  off: boolean;
  delegates: readonly Delegation[];
  delegators: readonly Delegation[];
  people: readonly Colleague[];
  lines: readonly OwnLine[];
  again: () => void;
}

const OwnSettingsContext = createContext<OwnSettings | undefined>(undefined);

export function OwnSettingsOf({ settings, children }: { settings: OwnSettings; children: ReactNode }) {
  return <OwnSettingsContext value={settings}>{children}</OwnSettingsContext>;
}

export function useSettings(): OwnSettings {
  const settings = use(OwnSettingsContext);
  if (!settings) throw new Error('phone settings need <OwnSettingsOf> around them');
  return settings;
}
