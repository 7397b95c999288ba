import {
  Anchor,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eaf6f6', '#d3eaea', '#a6d6d5', '#76c0be', '#4caca9', '#2f9a97', '#187a78', '#0f6b6b', '#0b5757', '#074343',
];
const gray: MantineColorsTuple = [
  '#f7f7f6', '#f0f0ef', '#e6e6e4', '#d9d9d7', '#c6c6c4', '#a3a3a1', '#757573', '#555553', '#3a3a39', '#262625',
];
const dark: MantineColorsTuple = [
  '#e4e4e3', '#c9c9c7', '#a6a6a4', '#777775', '#50504e', '#3a3a39', '#2a2a29', '#212120', '#181817', '#111110',
];
const red: MantineColorsTuple = [
  '#fdeeee', '#f9d6d6', '#f2b0b0', '#ea8a8a', '#ec7f7f', '#db4a4a', '#cc3333', '#b82626', '#9a1f1f', '#7d1818',
];
const green: MantineColorsTuple = [
  '#ebf7ee', '#d2ecd9', '#a8dab6', '#7cc792', '#5fbd7c', '#38a45b', '#217c3e', '#1b7038', '#155c2e', '#0f4722',
];
const yellow: MantineColorsTuple = [
  '#fff6e5', '#fde9c4', '#fad68f', '#f6c15b', '#efac31', '#dd9716', '#93640a', '#835706', '#724b04', '#573903',
];

/** One accent (teal) on neutral greys; red, amber (`yellow`) and green say state and always stand beside a word or an icon. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray, dark, red, green, yellow },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, monospace',
  defaultRadius: 'md',
  radius: { md: '8px' },
  shadows: { xs: 'var(--balie-shadow)', sm: 'var(--balie-shadow)', md: 'var(--balie-shadow)', lg: 'var(--balie-shadow)', xl: 'var(--balie-shadow)' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // A link is known by more than its colour, and is as large as the words around it.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always', inherit: true } }),
    // Below where notices come in, which would cover its title.
    Modal: { defaultProps: { yOffset: '10dvh' }, styles: { title: { fontWeight: 650, lineHeight: 1.35 } } },
  },
});

/** The few colours that Mantine's own variables do not name, and those of its variables that miss AA contrast. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--balie-ring': 'var(--mantine-color-teal-5)',
  },
  light: {
    '--balie-page': '#f7f7f6',
    '--balie-panel': '#ffffff',
    '--balie-sunken': '#f0f0ef',
    '--balie-line': '#dfdfdd',
    '--balie-accent-text': '#0b5f5f',
    '--balie-accent-soft': '#e3f1f0',
    '--balie-good': '#1b7038',
    '--balie-good-soft': '#e8f5ec',
    '--balie-warn': '#835706',
    '--balie-warn-soft': '#fff3da',
    '--balie-bad': '#b82626',
    '--balie-bad-soft': '#fdeeee',
    '--balie-shadow': '0 1px 2px rgb(0 0 0 / 6%), 0 4px 16px rgb(0 0 0 / 8%)',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1d1d1c',
    '--mantine-color-dimmed': '#5e5e5c',
    '--mantine-color-placeholder': '#6b6b69',
    '--mantine-color-error': '#b82626',
    '--mantine-color-anchor': '#0b5f5f',
    '--mantine-color-default-border': '#cfcfcd',
  },
  dark: {
    '--balie-page': '#141413',
    '--balie-panel': '#1d1d1c',
    '--balie-sunken': '#262625',
    '--balie-line': '#343433',
    '--balie-accent-text': '#76c0be',
    '--balie-accent-soft': '#12302f',
    '--balie-good': '#7cc792',
    '--balie-good-soft': '#15301e',
    '--balie-warn': '#f6c15b',
    '--balie-warn-soft': '#352811',
    '--balie-bad': '#ec8f8f',
    '--balie-bad-soft': '#3a1c1c',
    '--balie-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 4px 16px rgb(0 0 0 / 40%)',
    '--mantine-color-body': '#1d1d1c',
    '--mantine-color-text': '#e4e4e3',
    '--mantine-color-dimmed': '#a6a6a4',
    '--mantine-color-placeholder': '#969694',
    '--mantine-color-error': '#ec8f8f',
    '--mantine-color-anchor': '#76c0be',
    '--mantine-color-default-border': '#454543',
  },
});
