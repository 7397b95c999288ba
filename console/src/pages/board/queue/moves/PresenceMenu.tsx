import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { AwayReason, PresenceWish } from '../../../../wire/acd';
import type { BoardAgent } from '../../../../wire/board';
import { useDocument } from '../../../../wire/useLive';
import { PresenceIcon } from '../../../desk/presence/PresenceIcon';
import { useBoard } from '../../BoardLive';
import styles from './Moves.module.css';
import { useMoves } from './useMoves';

const none: readonly AwayReason[] = [];

/** Sets an agent's presence; who is not signed in has none to set. */
export function PresenceMenu({ agent }: { agent: BoardAgent }) {
  const { board, moves: words } = useWorkText();
  const [language] = useLanguage();
  const { setPresence } = useMoves();
  const reasons = useDocument(useBoard(), 'site')?.awayReasons ?? none;
  const isGone = agent.presence === 'offline';
  const set = (presence: PresenceWish['presence'], reason: string | null, told: string) => () =>
    void setPresence(agent, { presence, reason }, told);
  const why = isGone && <span className={styles['why']}>{words.readiness.offline}</span>;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.agentMenu(agent.name)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<PresenceIcon presence="available" />}
          disabled={isGone || agent.presence === 'available'}
          onClick={set('available', null, board.presences.available)}
        >
          {words.presence.available}
          {why}
        </Menu.Item>
        <Menu.Label>{words.presence.away}</Menu.Label>
        {reasons.map(({ code, label }) => (
          <Menu.Item
            key={code}
            leftSection={<PresenceIcon presence="away" />}
            disabled={isGone}
            onClick={set('away', code, `${board.presences.away} (${label[language]})`)}
          >
            {label[language]}
            {why}
          </Menu.Item>
        ))}
        {reasons.length === 0 && (
          <Menu.Item
            leftSection={<PresenceIcon presence="away" />}
            disabled={isGone}
            onClick={set('away', null, board.presences.away)}
          >
            {words.presence.away}
            {why}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<PresenceIcon presence="offline" />}
          disabled={isGone}
          onClick={set('offline', null, board.presences.offline)}
        >
          {words.presence.offline}
          {why}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
