import type { AuditEntry } from '../../../wire/audit';
import type { AuditedSetting, AuditedSettings } from './settings';

/** A setting that was changed. @property change what it was and is, where the log keeps that */
export interface Changed {
  label: string;
  change: { was: string; is: string } | null;
}

/** The settings that an entry says were changed, in words; null when it is about something else. */
export function changedSettings(entry: AuditEntry, settings: AuditedSettings): Changed[] | null {
  const kind = entry.action.replace(/-changed$/u, '');
  if (kind === entry.action || !entry.detail || !isKind(kind, settings)) return null;
  const known = new Map<string, AuditedSetting>(Object.entries(settings[kind]));
  return pieces(entry.detail, (name) => known.has(name)).map((piece) => {
    const [name, was, is] = read(piece);
    const { label, value = (text: string) => text } = known.get(name) ?? { label: name };
    return { label, change: was === undefined || is === undefined ? null : { was: value(was), is: value(is) } };
  });
}

function isKind(kind: string, settings: AuditedSettings): kind is keyof AuditedSettings {
  return Object.hasOwn(settings, kind);
}

const ARROW = ' → ';

/** `wrapUpSeconds 30 → 60` as its name and what it was and is. */
function read(piece: string): [name: string, was?: string, is?: string] {
  const name = nameOf(piece);
  const arrow = piece.indexOf(ARROW);
  return arrow === -1 ? [name] : [name, piece.slice(name.length + 1, arrow), piece.slice(arrow + ARROW.length)];
}

/**
 * `description, wrapUpSeconds 30 → 60` piece by piece. A text may have commas of its own, so what comes after one is a piece only
 * where it can be: names come in order, and a value is told with what it was.
 */
function pieces(detail: string, isKnown: (name: string) => boolean): string[] {
  const parts = detail.split(', ');
  const found: string[] = [];
  parts.forEach((part, at) => {
    const last = found.at(-1);
    const isNext = last === undefined || (isWhole(last) && follows(last, part, parts.slice(at).join(', '), isKnown));
    if (isNext) found.push(part);
    else found[found.length - 1] = `${last}, ${part}`;
  });
  return found;
}

function isWhole(piece: string): boolean {
  return piece === nameOf(piece) || piece.includes(ARROW);
}

function follows(last: string, part: string, rest: string, isKnown: (name: string) => boolean): boolean {
  const name = nameOf(part);
  if (!/^[a-zA-Z]+$/u.test(name) || name <= nameOf(last)) return false;
  if (part === name) return isKnown(name) || last === nameOf(last);
  return (isKnown(name) ? rest : part).includes(ARROW);
}

function nameOf(piece: string): string {
  return piece.split(' ', 1)[0] ?? '';
}
