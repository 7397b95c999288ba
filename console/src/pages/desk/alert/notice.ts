const shown = new Map<string, Notification>();

export type Permission = 'granted' | 'denied' | 'default' | 'unsupported';

export function permission(): Permission {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

export async function askPermission(): Promise<Permission> {
  return 'Notification' in window ? await Notification.requestPermission() : 'unsupported';
}

/** Shows a desktop notification when nobody looks at this window. The same id from two windows shows once. */
export function showNotice(id: string, title: string, body: string): void {
  if (permission() !== 'granted' || document.hasFocus()) return;
  const notice = new Notification(title, { body, tag: id, requireInteraction: true, icon: '/favicon.svg' });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
  shown.set(id, notice);
}

export function closeNotice(id: string): void {
  shown.get(id)?.close();
  shown.delete(id);
}
