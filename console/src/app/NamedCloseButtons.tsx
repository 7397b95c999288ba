import { MantineThemeProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../text/useText';

/** Gives every cross that closes something its name, in the language of the page. */
export function NamedCloseButtons({ children }: { children: ReactNode }) {
  const { common } = useText();
  const theme = useMemo(
    () => ({ components: { CloseButton: { defaultProps: { 'aria-label': common.close } } } }),
    [common],
  );
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  );
}
