import { memo, type ReactNode } from 'react'
import { trimSize } from '#core/book/format.ts'
import { PageView, type PageViewProps } from './page-view.tsx'
import { pageSizePx } from './placement.ts'

interface Props extends PageViewProps {
  /** How wide it is shown, CSS px. */
  readonly width: number
}

/**
 * A page made small: the same page under a transform, so that it never differs. Not for hands or screen readers: whoever
 * shows it says what it is.
 */
export const PageMiniature = memo(function PageMiniature({ width, ...page }: Props): ReactNode {
  const size = pageSizePx(trimSize(page.book.settings.format))
  const scale = width / size.width
  return (
    <div className="miniature" style={{ width, height: Math.round(size.height * scale) }} aria-hidden="true" inert>
      <div className="miniature-page" style={{ transform: `scale(${scale})` }}>
        <PageView {...page} />
      </div>
    </div>
  )
})
