import { browserMemory } from '../../identity/visitor';

export type DeviceKind = 'microphone' | 'camera';

const remembered = (kind: DeviceKind) => `balie.device.${kind}`;

export function chosenDevice(kind: DeviceKind): string | null {
  return browserMemory.read(remembered(kind));
}

export function chooseDevice(kind: DeviceKind, deviceId: string): void {
  browserMemory.write(remembered(kind), deviceId);
}

/** The devices that the browser names; it names them once it was allowed to use one. */
export async function devices(kind: DeviceKind): Promise<MediaDeviceInfo[]> {
  const all = await mediaDevices().enumerateDevices();
  const wanted = kind === 'camera' ? 'videoinput' : 'audioinput';
  return all.filter((device) => device.kind === wanted && device.deviceId !== '');
}

export function microphone(): Promise<MediaStream> {
  return mediaDevices().getUserMedia({
    audio: { ...preferred('microphone'), echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
}

export function camera(): Promise<MediaStream> {
  return mediaDevices().getUserMedia({
    video: { ...preferred('camera'), width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  });
}

/** Whatever the person picks: a screen, a window or a tab. Has to be called from within a click. */
export async function screen(): Promise<MediaStream> {
  const stream = await mediaDevices().getDisplayMedia({ video: { frameRate: { ideal: 15, max: 30 } }, audio: false });
  for (const track of stream.getVideoTracks()) track.contentHint = 'detail';
  return stream;
}

export function canShareScreen(): boolean {
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}

/** Whether the browser gives a device without asking, so that a reload may take it up again. */
export async function isGranted(kind: DeviceKind): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: kind });
    return state === 'granted';
  } catch {
    return false;
  }
}

function preferred(kind: DeviceKind): MediaTrackConstraints {
  const deviceId = chosenDevice(kind);
  return deviceId ? { deviceId: { ideal: deviceId } } : {};
}

/** Browsers hide all of it on pages that are not served securely. */
function mediaDevices(): MediaDevices {
  if (!('mediaDevices' in navigator)) throw new DOMException('no media on this page', 'NotSupportedError');
  return navigator.mediaDevices;
}
