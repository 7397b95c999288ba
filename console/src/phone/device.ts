import { browserMemory } from '../identity/visitor';

const DEVICE = 'balie.phone.device';
const CHOSEN = 'balie.phone.here';
const SPEAKER = 'balie.device.speaker';

/** What this tab is called as a telephone, drawn once for as long as the tab lives. */
export function deviceOfTab(): string {
  try {
    const known = sessionStorage.getItem(DEVICE);
    if (known !== null) return known;
    const drawn = crypto.randomUUID();
    sessionStorage.setItem(DEVICE, drawn);
    return drawn;
  } catch {
    // A tab that may not remember is another telephone after a reload.
    return crypto.randomUUID();
  }
}

/** Whether this browser was chosen to be a telephone of that person. */
export function isChosen(personId: string): boolean {
  return browserMemory.read(CHOSEN) === personId;
}

export function choose(personId: string, chosen: boolean): void {
  if (chosen) browserMemory.write(CHOSEN, personId);
  else browserMemory.forget(CHOSEN);
}

export function chosenSpeaker(): string {
  return browserMemory.read(SPEAKER) ?? '';
}

export function chooseSpeaker(deviceId: string): void {
  browserMemory.write(SPEAKER, deviceId);
}

/** Whether this browser lets a page choose where its sound goes. */
export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** The loudspeakers that the browser names; it names them once it was allowed to use a microphone. */
export async function speakers(): Promise<MediaDeviceInfo[]> {
  if (!('mediaDevices' in navigator)) return [];
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '');
}
