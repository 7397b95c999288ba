import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CustomerFrame } from '../../app/CustomerFrame';
import { Notice } from '../../app/states';
import { useText } from '../../text/useText';

/** The front page: workers go to their desk, customers with a number to the join page. */
export default function Home() {
  const { common } = useText();
  return (
    <CustomerFrame>
      <Notice title={common.home.title} text={common.home.intro}>
        <Button size="md" component={Link} to="/start">
          {common.identity.signIn}
        </Button>
      </Notice>
      <Text ta="center">
        {common.home.customer}{' '}
        <Anchor component={Link} to="/join">
          {common.home.join}
        </Anchor>
      </Text>
    </CustomerFrame>
  );
}
