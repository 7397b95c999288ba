import { Title } from '@mantine/core';
import { useWorkText } from '../../text/useText';

export default function AdminRoutes() {
  const { admin } = useWorkText();
  return <Title order={1}>{admin.title}</Title>;
}
