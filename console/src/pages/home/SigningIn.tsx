import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Message } from '../../app/states';
import { finishSignIn } from '../../identity/worker';
import { useText } from '../../text/useText';

let arriving: Promise<string> | undefined;

/** Where the sign-in page sends its visitors back to. */
export default function SigningIn() {
  const { common } = useText();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // The code in the address is good for one exchange, however often this effect runs.
    (arriving ??= finishSignIn()).then(
      (to) => void navigate(to, { replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);
  if (failed) {
    return (
      <Message title={common.identity.failed} text={common.identity.failedText}>
        <Button onClick={() => location.replace('/start')}>{common.retry}</Button>
      </Message>
    );
  }
  return (
    <Message title={common.identity.signingIn}>
      <Loader aria-hidden />
    </Message>
  );
}
