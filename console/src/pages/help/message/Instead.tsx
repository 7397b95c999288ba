import { UnstyledButton } from '@mantine/core';
import { IconMail, IconMessage2, IconPhone } from '@tabler/icons-react';
import { useText } from '../../../text/useText';
import type { MessageKind } from '../../../wire/acd';
import styles from './Message.module.css';

const icons = { message: IconMessage2, 'call-back': IconPhone, 'mail-back': IconMail } as const;

interface Props {
  heading: string;
  kinds: readonly MessageKind[];
  choose: (kind: MessageKind) => void;
}

/** The ways to be helped without waiting, as far as this entry point has them. */
export function Instead({ heading, kinds, choose }: Props) {
  const { message: words } = useText();
  if (kinds.length === 0) return null;
  return (
    <section className={styles['instead']} aria-label={heading}>
      <h2 className={styles['heading']}>{heading}</h2>
      {kinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <UnstyledButton key={kind} className={styles['way']} onClick={() => choose(kind)}>
            <Icon size={22} aria-hidden />
            <span>
              <span className={styles['label']}>{words.kinds[kind]}</span>
              <span className={styles['hint']}>{words.hints[kind]}</span>
            </span>
          </UnstyledButton>
        );
      })}
    </section>
  );
}
