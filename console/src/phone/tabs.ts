/** What the tabs of one browser tell each other about the one that is its telephone. */
export type TabWord =
  | { kind: 'who' }
  | { kind: 'telephone'; deviceId: string | null }
  | { kind: 'answer'; callId: string };

export interface OtherTabs {
  tell(word: TabWord): void;
  close(): void;
}

export function otherTabs(personId: string, heard: (word: TabWord) => void): OtherTabs {
  const channel = new BroadcastChannel(`balie.phone.${personId}`);
  channel.addEventListener('message', (event: MessageEvent<TabWord>) => heard(event.data));
  return {
    tell: (word) => channel.postMessage(word),
    close: () => channel.close(),
  };
}
