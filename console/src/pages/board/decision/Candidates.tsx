import { Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { Explanation } from '../../../wire/board';
import { ranked } from '../model/explain';
import { useAwayWords } from '../useAwayWords';
import styles from './DecisionPage.module.css';

/** Everyone who was considered, the chosen one first, and what was found about each. */
export function Candidates({ explanation }: { explanation: Explanation }) {
  const words = useWorkText().board.decision;
  const awayWords = useAwayWords();
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{words.candidates}</h2>
      <div className={styles['scroll']}>
        <Table className={styles['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={styles['number'] ?? ''}>{words.rank}</Table.Th>
              <Table.Th>{words.agent}</Table.Th>
              <Table.Th>{words.verdict}</Table.Th>
              <Table.Th>{words.detail}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ranked(explanation).map((candidate) => (
              <Table.Tr key={candidate.agentId} data-verdict={candidate.verdict} className={styles['row'] ?? ''}>
                <Table.Td className={styles['number'] ?? ''}>{candidate.rank ?? '–'}</Table.Td>
                <Table.Td>{candidate.name}</Table.Td>
                <Table.Td>
                  {candidate.verdict === 'chosen' && (
                    <IconCheck size={16} aria-hidden className={styles['tick'] ?? ''} />
                  )}
                  {words.verdicts[candidate.verdict]}
                </Table.Td>
                <Table.Td>{candidate.verdict === 'away' && candidate.detail ? awayWords(candidate.detail) : candidate.detail}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
