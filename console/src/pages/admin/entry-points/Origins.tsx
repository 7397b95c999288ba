import { TagsInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import { useSetting } from '../form/useSetting';

/** The web sites whose pages may show the button. */
export function Origins() {
  const { entryPoints, errorsAt } = useWorkText().admin;
  const { fields } = entryPoints;
  const { value, set, error } = useSetting<string[]>('origins');
  const faulty = value.some((origin) => !isOrigin(origin));
  return (
    <TagsInput
      label={fields.origins.label}
      description={fields.origins.help}
      maw={480}
      maxTags={50}
      acceptValueOnBlur
      value={value}
      error={faulty ? errorsAt['origins'] : error}
      onChange={set}
    />
  );
}

/** Scheme, host and port and nothing else, as a browser names where a page is from. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
