/** The one window that an agent's session is in. */
export function sessionPlace(sessionId: string): string {
  return `balie.session.${sessionId}`;
}
