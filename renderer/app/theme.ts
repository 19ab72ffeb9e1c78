/** Mantine dressed in the tokens: its own colours never show. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The slate of the tokens as Mantine wants it: ten steps, the seventh is `--slate`. */
const slate: MantineColorsTuple = [
  '#f6f7f4',
  '#e9ebe7',
  '#dde0da',
  '#d5d9d2',
  '#aab2ad',
  '#747d78',
  '#475452',
  '#2c4247',
  '#1f3135',
  '#22302f',
]

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-title)', fontWeight: '400' },
  colors: { slate, gray: slate, dark: slate },
  primaryColor: 'slate',
  primaryShade: 7,
  black: '#22302f',
  defaultRadius: 8,
  focusRing: 'never',
  respectReducedMotion: true,
})

/** Mantine's own variables, from the tokens. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--desk)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--own-ink, var(--slate))',
    '--mantine-color-error': 'var(--mend-ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-primary-color-filled': 'var(--own-ink, var(--slate))',
    '--mantine-primary-color-filled-hover': 'var(--own-press, var(--slate-press))',
  },
  light: {},
  dark: {},
})

/** The nonce of this page's styles; undefined where the page was served without one. */
export function styleNonce(): string | undefined {
  const element = document.querySelector<HTMLElement>(
    'meta[property="csp-nonce"], style[nonce], link[nonce], script[nonce]',
  )
  return element?.nonce || element?.getAttribute('nonce') || undefined
}
