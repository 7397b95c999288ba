import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useWorkText } from '../text/useText';
import { useRegistry, type Command } from './commands';

/** Search over everything that the pages now shown offer. */
export function Palette() {
  const { common } = useWorkText();
  const { all } = useRegistry();
  const group = (kind: Command['kind'], label: string): SpotlightActionGroupData => ({
    group: label,
    actions: all
      .filter((command) => command.kind === kind)
      .map((command) => ({
        id: command.id,
        label: command.label,
        keywords: command.search ?? '',
        onClick: command.act,
        rightSection: command.keys && <Kbd>{keyNames(command.keys)}</Kbd>,
      })),
  });
  return (
    <Spotlight
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': common.shell.search } }}
      nothingFound={common.shell.nothingFound}
      searchProps={{
        'aria-label': common.shell.search,
        placeholder: common.shell.searchHint,
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
      actions={[group('action', common.shell.actions), group('page', common.shell.pages)].filter(
        ({ actions }) => actions.length > 0,
      )}
    />
  );
}

const names: Readonly<Record<string, string>> = { alt: 'Alt', arrowup: '↑', arrowdown: '↓' };

export function keyNames(keys: string): string {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .split('+')
    .map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : (names[part] ?? part.toUpperCase())))
    .join(' ');
}
