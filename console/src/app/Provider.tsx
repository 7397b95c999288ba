import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { Speaks } from '../text/useText';
import { cssVariables, theme } from './theme';

const schemes = localStorageColorSchemeManager({ key: 'balie.scheme' });

/** Theme, colour scheme and language for everything inside. */
export function Provider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      deduplicateInlineStyles
    >
      <Suspense>
        <Speaks>{children}</Speaks>
      </Suspense>
    </MantineProvider>
  );
}
