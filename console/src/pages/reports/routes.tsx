import { Title } from '@mantine/core';
import { useWorkText } from '../../text/useText';

export default function ReportsRoutes() {
  const { reports } = useWorkText();
  return <Title order={1}>{reports.title}</Title>;
}
