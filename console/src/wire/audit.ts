/** The audit log of queue-acd-service, as docs/api.md has it. */
import type { Instant } from './acd';

/** Something that somebody changed or moved (rule ADM-2). */
export interface AuditEntry {
  at: Instant;
  who: { id: string; name: string };
  action: string;
  subject: string | null;
  detail: string | null;
}

export interface AuditPage {
  items: AuditEntry[];
  page: number;
  total: number;
}
