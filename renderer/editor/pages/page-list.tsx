import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import type { TFunction } from 'i18next'
import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { movePage } from '#core/book/edits/pages.ts'
import type { PageFormat } from '#core/book/format.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Outline } from '#core/book/read.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { screenPictures } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { step } from '../commands.ts'
import { useEditor, useLastingTools } from '../editor-context.tsx'
import { AddPage } from './add-page.tsx'
import { moveTarget } from './move-target.ts'
import { PageItem } from './page-item.tsx'
import styles from './pages.module.css'

/** The pages under their sections, as real miniatures; dragged or moved by keys. */
export function PageList(): ReactNode {
  const { outline, page, view } = useEditor()
  const { pages, sections, settings } = outline
  return (
    <Pages
      pages={pages}
      sections={sections}
      format={settings.format}
      current={page.id}
      language={view.language}
      layer={view.layer}
    />
  )
}

interface PagesProps extends Pick<Outline, 'pages' | 'sections'> {
  readonly format: PageFormat
  readonly current: PageId
  readonly language: ShownLanguage
  readonly layer: Layer
}

/** Not gone through again for what is chosen or written on the page: with 200 pages that took longer than all the rest. */
const Pages = memo(function Pages({ pages, sections, format, current, language: shown, layer }: PagesProps): ReactNode {
  const { session } = useLastingTools()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const announce = useAnnounce()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    // Enter opens a page; Space lifts it.
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )
  const pictures = useMemo(() => screenPictures(session.book, 0.25), [session.book])
  // The same list until a page comes, goes or moves: each page of it looks again when it is another.
  const ids = useMemo(() => pages.map(({ id }) => id), [pages])

  function onDragEnd({ active, over }: DragEndEvent): void {
    if (!over || over.id === active.id) return
    const to = moveTarget(pages, active.id as PageId, over.id as PageId)
    step(session, () => movePage(session.doc, active.id as PageId, to.after, to.section))
    announce(t('pages.moved', { number: ids.indexOf(over.id as PageId) + 1 }))
  }

  return (
    <nav className={styles.list} aria-label={t('pages.label')}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements: announcements(t, ids),
          screenReaderInstructions: { draggable: t('pages.how') },
        }}
      >
        <SortableContext items={ids} strategy={rectSortingStrategy}>
          {sections.map(section => {
            const own = pages.filter(each => each.section === section.id)
            if (own.length === 0) return null
            return (
              <section key={section.id} aria-label={inLanguage(section.title, language)}>
                <h2 className={styles.section}>{inLanguage(section.title, language)}</h2>
                <ol>
                  {own.map(each => (
                    <PageItem
                      key={each.id}
                      plain={each}
                      number={ids.indexOf(each.id) + 1}
                      current={each.id === current}
                      language={shown}
                      layer={layer}
                      pictures={pictures}
                      format={format}
                    />
                  ))}
                </ol>
              </section>
            )
          })}
        </SortableContext>
      </DndContext>
      <AddPage />
    </nav>
  )
})

/** What is said while a page is carried by keys. */
function announcements(t: TFunction<'editor'>, ids: readonly PageId[]) {
  const number = (id: string | number) => ids.indexOf(id as PageId) + 1
  return {
    onDragStart: ({ active }: { active: { id: string | number } }) => t('pages.lifted', { number: number(active.id) }),
    onDragOver: ({ over }: { over: { id: string | number } | null }) =>
      over ? t('pages.over', { number: number(over.id) }) : undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => t('pages.putBack'),
  }
}
