import {
  IconAlignLeft,
  IconAt,
  IconCheckbox,
  IconCursorText,
  IconListDetails,
  IconPhone,
  type Icon,
} from '@tabler/icons-react';
import type { FieldKind } from '../../../../wire/acd';

/** In the order in which they are offered. */
export const kinds: readonly FieldKind[] = ['text', 'long-text', 'choice', 'email', 'phone', 'consent'];

export const kindIcons: Readonly<Record<FieldKind, Icon>> = {
  text: IconCursorText,
  'long-text': IconAlignLeft,
  choice: IconListDetails,
  email: IconAt,
  phone: IconPhone,
  consent: IconCheckbox,
};
