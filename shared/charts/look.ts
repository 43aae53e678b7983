/**
 * The design tokens: colours of the window and of everything drawn, in two looks. One ink, vermilion for
 * difficult, teal for easy, blue for what can be acted on. Text colours keep a contrast of 4.5 to 1 or
 * more against the surfaces they stand on.
 */
export interface Look {
  readonly name: 'light' | 'dark'
  readonly ground: string
  readonly surface: string
  readonly sunken: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly line: string
  readonly lineStrong: string
  readonly accent: string
  readonly accentSoft: string
  readonly hard: string
  readonly hardText: string
  readonly mid: string
  readonly easy: string
  readonly easyText: string
  readonly easySoft: string
  readonly violet: string
  readonly violetSoft: string
  readonly warn: string
  readonly warnSoft: string
  /** Text on a bar of difficult or easy. */
  readonly onBar: string
  readonly shadow: string
}

const LIGHT: Look = {
  name: 'light',
  ground: '#f6f6f3',
  surface: '#ffffff',
  sunken: '#efefeb',
  ink: '#1d2125',
  inkSoft: '#555d65',
  inkFaint: '#6a7179',
  line: '#e3e3de',
  lineStrong: '#c9c9c3',
  accent: '#2552c2',
  accentSoft: '#e8eefb',
  hard: '#c4513a',
  hardText: '#b0432d',
  mid: '#d6d6d0',
  easy: '#2b7d77',
  easyText: '#20706a',
  easySoft: '#e0f0ee',
  violet: '#5b3fb0',
  violetSoft: '#efe9fb',
  warn: '#8a5600',
  warnSoft: '#fbf1dc',
  onBar: '#ffffff',
  shadow: '0 1px 2px rgb(0 0 0 / 0.05)'
}

const DARK: Look = {
  name: 'dark',
  ground: '#15171a',
  surface: '#1c1f23',
  sunken: '#131518',
  ink: '#e8e9ea',
  inkSoft: '#a9b0b7',
  inkFaint: '#8d959d',
  line: '#2b2f34',
  lineStrong: '#454b52',
  accent: '#86a7ff',
  accentSoft: '#222c44',
  hard: '#e0745c',
  hardText: '#ee8a73',
  mid: '#454a50',
  easy: '#4fb3aa',
  easyText: '#62c4bb',
  easySoft: '#1d3532',
  violet: '#b39df0',
  violetSoft: '#2c2544',
  warn: '#e0b04c',
  warnSoft: '#332a17',
  onBar: '#15171a',
  shadow: 'none'
}

export const LOOKS: Readonly<Record<Look['name'], Look>> = { light: LIGHT, dark: DARK }

/** The one typeface of window and exports. */
export const FONT = 'Inter'
