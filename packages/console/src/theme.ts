import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { texts } from './kit/texts.ts';

const sans = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

/** Our look: one accent, neutral greys, small radii, borders rather than shadows. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 4 },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  colors: {
    // White on the sixth has a contrast of 5.3, Mantine's own falls short.
    indigo: ['#eef1fd', '#dde3ff', '#bac6fb', '#93a5f8', '#7c91f5', '#5c75ef', '#435ee3', '#3750cc', '#2e44b0', '#24368c'],
    // Warm-free greys; the darkest is the page, so that panels stand out by a border and a shade.
    dark: ['#d5d7de', '#b3b6c0', '#8f939f', '#6c707c', '#40434d', '#2f323a', '#24262d', '#1b1d22', '#15161a', '#0f1013'],
    gray: ['#f8f9fb', '#f2f3f6', '#e8eaee', '#dcdfe5', '#c5c9d1', '#a3a8b3', '#7b818d', '#5a606c', '#3a3f49', '#22252b'],
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 120, transition: 'fade' } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': texts.panel.close } } },
    Table: { defaultProps: { fz: 'sm' } },
  },
});

/** The quiet variant of a colour: what lies behind, and what is written on it. */
const soft = (name: string, behind: string, text: string): Record<string, string> => ({
  [`--mantine-color-${name}-light`]: behind,
  [`--mantine-color-${name}-light-hover`]: behind,
  [`--mantine-color-${name}-light-color`]: text,
});

/** Where the defaults miss the contrast of WCAG AA, or our greys are meant instead. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b1d22',
    ...soft('red', '#fdf0f0', '#b32424'),
    ...soft('green', '#ebf7ee', '#1f6e31'),
    ...soft('yellow', '#fdf5e4', '#845300'),
    ...soft('orange', '#fdf5e4', '#845300'),
    ...soft('indigo', '#eef1fd', '#3750cc'),
    ...soft('gray', '#eff0f3', '#474c57'),
    '--mantine-color-dimmed': '#5f6571',
    '--mantine-color-placeholder': '#6f7581',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-7)',
    '--mantine-color-red-filled': '#c92a2a',
    '--mantine-color-red-filled-hover': '#b02525',
    '--mantine-color-red-light': 'var(--console-bad-soft)',
    '--mantine-color-red-light-color': 'var(--console-bad)',
    '--mantine-color-red-text': '#c92a2a',
    '--mantine-color-green-filled': '#237a36',
    '--mantine-color-green-filled-hover': '#1d682d',
    '--mantine-color-green-text': '#237a36',
    '--mantine-color-yellow-text': '#8f5a00',
    '--mantine-color-orange-text': '#8f5a00',
    '--console-rail': '#f8f9fb',
    '--console-line': '#e5e7ec',
    '--console-hover': '#f4f5f8',
    '--console-chosen': '#eef1fd',
    '--console-good': '#237a36',
    '--console-warn': '#8f5a00',
    '--console-bad': '#c92a2a',
    '--console-good-soft': '#ebf7ee',
    '--console-warn-soft': '#fdf5e4',
    '--console-bad-soft': '#fdf0f0',
  },
  dark: {
    '--mantine-color-body': '#15161a',
    '--mantine-color-text': '#d5d7de',
    ...soft('red', '#2f1919', '#ff9a9a'),
    ...soft('green', '#16261a', '#7ed191'),
    ...soft('yellow', '#2a2213', '#e9b865'),
    ...soft('orange', '#2a2213', '#e9b865'),
    ...soft('indigo', '#222740', '#a9b7fa'),
    ...soft('gray', '#24262d', '#b9bdc8'),
    '--mantine-color-dimmed': '#9a9eaa',
    '--mantine-color-placeholder': '#868b97',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
    // White must be readable on what is filled; the lighter accent is for text and lines.
    '--mantine-color-indigo-filled': 'var(--mantine-color-indigo-6)',
    '--mantine-color-indigo-filled-hover': 'var(--mantine-color-indigo-7)',
    '--mantine-color-indigo-text': 'var(--mantine-color-indigo-3)',
    '--mantine-color-red-filled': '#c92a2a',
    '--mantine-color-red-filled-hover': '#b02525',
    '--mantine-color-red-light': 'var(--console-bad-soft)',
    '--mantine-color-red-light-color': 'var(--console-bad)',
    '--mantine-color-green-filled': '#237a36',
    '--mantine-color-green-filled-hover': '#1d682d',
    '--console-rail': '#101114',
    '--console-line': '#282b32',
    '--console-hover': '#1d1f25',
    '--console-chosen': '#222740',
    '--console-good': '#69c77d',
    '--console-warn': '#e5ad4f',
    '--console-bad': '#ff8787',
    '--console-good-soft': '#16261a',
    '--console-warn-soft': '#2a2213',
    '--console-bad-soft': '#2f1919',
  },
});
