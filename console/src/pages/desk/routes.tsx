import { Title } from '@mantine/core';
import { useWorkText } from '../../text/useText';

export default function DeskRoutes() {
  const { desk } = useWorkText();
  return <Title order={1}>{desk.title}</Title>;
}
