import { Anchor, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { EntryPointSettings } from '../../../wire/admin';
import { snippetsFor } from '../model/snippets';

/** What to put on a web page, ready to copy. */
export function Snippets({ entryPoint }: { entryPoint: EntryPointSettings }) {
  const words = useWorkText().admin.entryPoints.snippet;
  const { script, link } = snippetsFor(location.origin, entryPoint.id);
  return (
    <Stack gap="lg">
      <Snippet title={words.script} help={words.scriptHelp} text={script} />
      <Snippet title={words.link} help={words.linkHelp} text={link} />
      <Anchor href={link} target="_blank" rel="noreferrer">
        {words.open} <IconExternalLink size={14} aria-hidden />
      </Anchor>
    </Stack>
  );
}

function Snippet({ title, help, text }: { title: string; help: string; text: string }) {
  const { form } = useWorkText().admin;
  return (
    <div>
      <strong>{title}</strong>
      <p>{help}</p>
      <Group align="flex-start" wrap="nowrap">
        <Code block style={{ flex: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Code>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              aria-label={`${form.copy}: ${title}`}
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? form.copied : form.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
