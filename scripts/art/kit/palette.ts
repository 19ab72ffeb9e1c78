/** The paint box: one set of colours for every picture, near the mock-ups' own. */
export const paint = {
  ink: '#2b3a3c',
  white: '#fffdf7',
  paper: '#fbf8f0',
  sky: '#d2e8ec',
  skyLow: '#eaf3ee',
  sea: '#7fbcc2',
  seaDeep: '#4f9aa5',
  foam: '#c9e6e6',
  far: '#b9d3cb',
  hill: '#93bd9d',
  field: '#7fae86',
  near: '#5d9468',
  leaf: '#3f7355',
  leafDark: '#2e5a45',
  sand: '#efdcae',
  sandDark: '#dcc48d',
  gorse: '#eeb93a',
  sun: '#f2c14e',
  coral: '#d9704c',
  blush: '#e08a67',
  rose: '#e9b7a8',
  heather: '#b0678c',
  lilac: '#c9a3c6',
  teal: '#3f8f9b',
  blue: '#5b8cc2',
  navy: '#3a4a6b',
  night: '#2c3a58',
  slate: '#556672',
  slateDark: '#3f4c57',
  wood: '#a97b52',
  woodDark: '#86603e',
  woodLight: '#cda279',
  wall: '#f2e1d0',
  cream: '#f6e6c4',
  green: '#6d9a58',
} as const

export interface Skin {
  readonly base: string
  readonly dark: string
  readonly blush: string
  readonly mouth: string
}

/** Seven skins, light to deep. */
export const skins = {
  pale: { base: '#f6d5bb', dark: '#d99f7e', blush: '#e8917f', mouth: '#9a4a3c' },
  fair: { base: '#efc4a2', dark: '#cf9470', blush: '#e2826c', mouth: '#8c4334' },
  rosy: { base: '#eab890', dark: '#c98a62', blush: '#dc7a60', mouth: '#7d3f31' },
  olive: { base: '#d9a477', dark: '#b57d50', blush: '#cd6f50', mouth: '#71372a' },
  tan: { base: '#b97d56', dark: '#935c3a', blush: '#b5553b', mouth: '#5a281d' },
  brown: { base: '#94603f', dark: '#6e4229', blush: '#a04a34', mouth: '#451c14' },
  deep: { base: '#6f4530', dark: '#4f2e1f', blush: '#8a3f2f', mouth: '#33120d' },
} as const satisfies Record<string, Skin>

/** Hair, as base and a lighter strand. */
export const hairs = {
  black: ['#2a2321', '#4a403c'],
  dark: ['#4a3325', '#6d4f3a'],
  brown: ['#6b3f24', '#8d5c3a'],
  chestnut: ['#8a4f2a', '#ab6d42'],
  red: ['#c0602f', '#da8350'],
  fair: ['#d3a04a', '#e6bf78'],
  grey: ['#a9a69f', '#c6c3bb'],
  silver: ['#cfcbc2', '#e6e3db'],
} as const satisfies Record<string, readonly [string, string]>

export type SkinName = keyof typeof skins
export type HairColour = keyof typeof hairs
