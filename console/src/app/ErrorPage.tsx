import { Button } from '@mantine/core';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Message } from './states';
import { useText } from '../text/useText';

/** What is shown when a page breaks or does not exist. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <BrokenPage />;
}

export function NotFound() {
  const { common } = useText();
  return (
    <Message title={common.notFound.title} text={common.notFound.text}>
      <Button component={Link} to="/">
        {common.notFound.home}
      </Button>
    </Message>
  );
}

function BrokenPage() {
  const { common } = useText();
  return (
    <Message title={common.failed.title} text={common.failed.text}>
      <Button onClick={() => location.reload()}>{common.reload}</Button>
    </Message>
  );
}
