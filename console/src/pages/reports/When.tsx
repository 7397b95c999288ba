import { absolute, relative, time } from '../../text/format';
import { useLanguage } from '../../text/useText';
import { useNow } from '../../wire/useNow';

/** A time: relative within a day, absolute on hover and on paper. */
export function When({ at }: { at: string }) {
  const [language] = useLanguage();
  const now = useNow();
  return (
    <time dateTime={at} title={absolute(at, language)}>
      {relative(at, now, language)}
    </time>
  );
}

/** The time on the clock, of something whose day stands beside it; the whole date on hover. */
export function Clock({ at }: { at: string }) {
  const [language] = useLanguage();
  return (
    <time dateTime={at} title={absolute(at, language)}>
      {time(at, language)}
    </time>
  );
}
