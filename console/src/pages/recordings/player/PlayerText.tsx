import { createContext, use } from 'react';
import type { RecordingsText } from '../../../text';

const PlayerTextContext = createContext<RecordingsText['player'] | undefined>(undefined);

/** The player's words; it stands on pages of people who work here, and on one for whoever got a link. */
export const PlayerSpeaks = PlayerTextContext;

export function usePlayerText(): RecordingsText['player'] {
  const words = use(PlayerTextContext);
  if (!words) throw new Error('the player needs <PlayerSpeaks> around it');
  return words;
}
