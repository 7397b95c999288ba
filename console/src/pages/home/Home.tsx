import { Anchor, Button, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { Message } from '../../app/states';
import { Preferences } from '../../app/Preferences';
import { useText } from '../../text/useText';

/** The front page: workers go to their desk, customers with a number to the join page. */
export default function Home() {
  const { common } = useText();
  const navigate = useNavigate();
  return (
    <Message title={common.home.title} text={common.home.intro}>
      <Button onClick={() => void navigate('/start')}>{common.identity.signIn}</Button>
      <Text w="100%" size="sm">
        {common.home.customer}{' '}
        <Anchor component={Link} to="/join">
          {common.home.join}
        </Anchor>
      </Text>
      <Preferences />
    </Message>
  );
}
