import { Input, SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useWorkText } from '../../../text/useText';
import { sources, withSource, type Source } from './sources';

/** Whose log is shown: what is asked of one is not asked of another, but for the days. */
export function SourceChoice({ source }: { source: Source }) {
  const { admin } = useWorkText();
  const words = admin.telephony.audit;
  const [search, setSearch] = useSearchParams();
  return (
    <Input.Wrapper label={words.source} labelElement="div">
      <SegmentedControl
        display="flex"
        aria-label={words.source}
        data={sources.map((one) => ({ value: one, label: words.sources[one] }))}
        value={source}
        onChange={(next) => setSearch(withSource(search, next), { replace: true })}
      />
    </Input.Wrapper>
  );
}
