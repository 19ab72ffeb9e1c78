import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheets } from '#contract/print.ts'
import { ptPerMm } from '#core/print/sheet.ts'
import styles from './print.module.css'

/** What can be drawn over a page. */
const names = ['trim', 'bleed', 'safe'] as const
type Guide = (typeof names)[number]
export type Guides = Readonly<Record<Guide, boolean>>

export const noGuides: Guides = { trim: false, bleed: false, safe: false }

/** Left, bottom, right, top in pt. */
type Box = readonly [number, number, number, number]

interface PageGuidesProps {
  readonly sheets: Sheets
  readonly guides: Guides
  readonly children: ReactNode
}

/** A page with where it is cut, how far colour runs beyond, and how near the cut words may stand. */
export function PageGuides({ sheets, guides, children }: PageGuidesProps) {
  const [, , width = 0, height = 0] = sheets.media ?? []
  const shown = guideBoxes(sheets).filter(({ name }) => guides[name])
  return (
    <div className={styles.guided}>
      {children}
      {shown.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {shown.map(({ name, box: [left, bottom, right, top] }) => (
            <rect
              key={name}
              className={styles[name]}
              x={left}
              y={height - top}
              width={right - left}
              height={top - bottom}
            />
          ))}
        </svg>
      )}
    </div>
  )
}

interface GuidesSwitchesProps {
  readonly sheets: Sheets
  readonly guides: Guides
  readonly onGuides: (guides: Guides) => void
}

/** Switches for those guides that this file has. */
export function GuidesSwitches({ sheets, guides, onGuides }: GuidesSwitchesProps) {
  const { t } = useTranslation('print')
  const here = guideBoxes(sheets)
  if (here.length === 0) return null
  return (
    <fieldset className={styles.switches}>
      <legend>{t('guides')}</legend>
      {here.map(({ name }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={guides[name]}
            onChange={event => onGuides({ ...guides, [name]: event.target.checked })}
          />
          <i className={styles[`${name}Key`]} aria-hidden="true" />
          {t(`guide.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** A file whose pages are not cut has none. */
function guideBoxes({ media, trim, bleed, safeMm }: Sheets): readonly { name: Guide; box: Box }[] {
  const [cut, beyond, all] = [asBox(trim), asBox(bleed), asBox(media)]
  if (!cut || !all || cut.every((value, at) => value === all[at])) return []
  const inset = safeMm * ptPerMm
  const [left, bottom, right, top] = cut
  const safe: Box = [left + inset, bottom + inset, right - inset, top - inset]
  return [
    { name: 'trim', box: cut },
    ...(beyond && beyond[0] < cut[0] ? [{ name: 'bleed', box: beyond } as const] : []),
    ...(safeMm > 0 ? [{ name: 'safe', box: safe } as const] : []),
  ]
}

function asBox(values: readonly number[] | undefined): Box | undefined {
  const [left, bottom, right, top] = values ?? []
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  return [left, bottom, right, top]
}
