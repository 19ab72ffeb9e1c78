import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOver } from '#core/book/fit/fit.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'

/** Says plainly, at the foot of a frame, that its words do not fit in it. Words are never hidden. */
export function OverMarks({ zoom }: { readonly zoom: number }): ReactNode {
  const { outline, page, view } = useEditor()
  const { t } = useTranslation('editor')
  const { language, layer } = view
  const over = useMemo(() => wordsOver(page, outline, { language, layer }), [page, outline, language, layer])
  const scale = zoom * pxPerMm
  return over.map(({ id, box }) => (
    <p key={id} className="over-mark" style={{ left: box.x * scale, top: (box.y + box.height) * scale }}>
      <WarningIcon size={18} aria-hidden />
      {t('words.over')}
    </p>
  ))
}
