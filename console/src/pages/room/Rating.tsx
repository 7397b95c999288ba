import { Button, Group, Stack, Textarea, Title, UnstyledButton } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Failed, Notice } from '../../app/states';
import { useTitle } from '../../app/useTitle';
import { useRoom } from '../../room/Room';
import { useCommand } from '../../room/useCommand';
import { useText } from '../../text/useText';
import type { Session } from '../../wire/session';
import { forgetSession } from '../help/memory';
import styles from './Rating.module.css';
import { SessionFrame } from './SessionFrame';

const LONGEST_COMMENT = 1000;

/** After the end: how was it? One press is enough. */
export function Rating({ session }: { session: Session }) {
  const { customer } = useText();
  const { commands } = useRoom();
  const words = customer.rating;
  const [stars, setStars] = useState(0);
  const [comment, setComment] = useState('');
  const [isDone, setIsDone] = useState(false);
  const { run, isRunning, failure } = useCommand();
  useTitle(words.title);
  useEffect(() => forgetSession(), []);
  return (
    <SessionFrame sessionId={session.sessionId}>
      {session.rated || isDone ? (
        <Notice title={words.thanks} text={words.thanksText} />
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            run(() => commands.rate(stars, comment.trim()).then(() => setIsDone(true)));
          }}
        >
          <Stack gap="lg">
            <Title order={1} size="h2" ta="center">
              {words.title}
            </Title>
            <fieldset className={styles['stars']}>
              <legend>{words.question}</legend>
              {words.stars.map((meaning, at) => (
                <UnstyledButton
                  key={meaning}
                  className={styles['star'] ?? ''}
                  aria-label={words.star(at + 1, meaning)}
                  aria-pressed={stars === at + 1}
                  onClick={() => setStars(at + 1)}
                >
                  {at < stars ? <IconStarFilled size={36} aria-hidden /> : <IconStar size={36} stroke={1.5} aria-hidden />}
                </UnstyledButton>
              ))}
              <p className={styles['meaning']} role="status">
                {words.stars[stars - 1] ?? ''}
              </p>
            </fieldset>
            <Textarea
              size="md"
              label={words.comment}
              autosize
              minRows={3}
              maxLength={LONGEST_COMMENT}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
            {failure !== null && <Failed failure={failure} />}
            <Group justify="center">
              <Button variant="default" size="md" onClick={() => setIsDone(true)}>
                {words.skip}
              </Button>
              <Button type="submit" size="md" disabled={stars === 0} loading={isRunning}>
                {words.send}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </SessionFrame>
  );
}
