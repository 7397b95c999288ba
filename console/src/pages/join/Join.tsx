import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { CustomerFrame } from '../../app/CustomerFrame';
import '../../app/customerStyles';
import { Failed } from '../../app/states';
import { useTitle } from '../../app/useTitle';
import { hasToken, keepToken } from '../../identity/visitor';
import { useCommand } from '../../room/useCommand';
import { useLanguage, useText } from '../../text/useText';
import { Api, nobody, Problem } from '../../wire/api';
import type { JoinedSession } from '../../wire/session';
import { lastSession } from '../help/memory';

const api = new Api(nobody);
const DIGITS = 9;

/** The site's join page: into a session by its number (rule SES-2), or back into the last one with one press. */
export default function Join() {
  const { common, customer } = useText();
  const words = customer.join;
  const [language] = useLanguage();
  const navigate = useNavigate();
  const given = useParams()['number'] ?? '';
  const [number, setNumber] = useState(spaced(given));
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { run, isRunning, failure } = useCommand();
  const last = lastSession();
  const digits = number.replaceAll(/\D/gu, '');
  const isWrong = digits.length !== DIGITS;
  const isUnknown = failure instanceof Problem && failure.code === 'not-found';
  useTitle(`${words.title} · ${common.product}`);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong || name.trim() === '') {
      document.getElementById(isWrong ? 'join-number' : 'join-name')?.focus();
      return;
    }
    run(async () => {
      const joined = await api.post<JoinedSession>('/api/sessions/join', { number: digits, name: name.trim(), language });
      keepToken(joined.sessionId, joined);
      await navigate(`/s/${encodeURIComponent(joined.sessionId)}`);
    });
  };

  return (
    <CustomerFrame>
      <form noValidate onSubmit={submit}>
        <Stack gap="lg">
          <div>
            <Title order={1} size="h2">
              {words.title}
            </Title>
            <Text mt="xs">{words.intro}</Text>
          </div>
          {last && hasToken(last.sessionId) && (
            <Alert color="teal" variant="light">
              <Stack gap="xs" align="flex-start">
                {words.back}
                <Button component={Link} to={`/s/${encodeURIComponent(last.sessionId)}`} variant="default">
                  {words.backButton}
                </Button>
              </Stack>
            </Alert>
          )}
          <TextInput
            id="join-number"
            size="md"
            label={words.number}
            inputMode="numeric"
            autoComplete="off"
            placeholder="123 456 789"
            value={number}
            error={tried && isWrong ? words.numberWrong : isUnknown ? words.notFound : undefined}
            onChange={(event) => setNumber(spaced(event.currentTarget.value))}
          />
          <TextInput
            id="join-name"
            size="md"
            label={words.name}
            autoComplete="name"
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' ? words.nameRequired : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {failure !== null && !isUnknown && <Failed failure={failure} />}
          <Button type="submit" size="lg" fullWidth loading={isRunning}>
            {words.join}
          </Button>
        </Stack>
      </form>
    </CustomerFrame>
  );
}

/** Digits in threes while they are typed. */
function spaced(text: string): string {
  return text
    .replaceAll(/\D/gu, '')
    .slice(0, DIGITS)
    .replaceAll(/(\d{3})(?=\d)/gu, '$1 ');
}
