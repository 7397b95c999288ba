import { Title } from '@mantine/core';
import { useWorkText } from '../../text/useText';

export default function BoardRoutes() {
  const { board } = useWorkText();
  return <Title order={1}>{board.title}</Title>;
}
