import { useCallback } from 'react';
import { useLanguage, useWorkText } from '../../text/useText';
import type { AwayReason } from '../../wire/acd';
import { useDocument } from '../../wire/useLive';
import { awayLabel } from '../desk/presence/words';
import { useBoard } from './BoardLive';

const none: readonly AwayReason[] = [];

/** Puts a reason for being away in words, the same as agents read on their own presence. */
export function useAwayWords(): (code: string) => string {
  const { desk } = useWorkText();
  const [language] = useLanguage();
  const reasons = useDocument(useBoard(), 'site')?.awayReasons ?? none;
  return useCallback((code) => awayLabel(desk, reasons, code, language), [desk, reasons, language]);
}
