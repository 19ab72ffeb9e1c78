import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Menu } from '@mantine/core'
import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/csr/BookmarkSimple'
import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy'
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree'
import { HourglassIcon } from '@phosphor-icons/react/dist/csr/Hourglass'
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash'
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning'
import { memo, type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { deletePage, duplicatePage } from '#core/book/edits/pages.ts'
import { wordsOver } from '#core/book/fit/fit.ts'
import { type PageFormat, trimSize } from '#core/book/format.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Outline, PageOutline } from '#core/book/read.ts'
import type { Page } from '#core/book/schema.ts'
import { PageMiniature, type PictureSource, pageSizePx } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { setPageState, step } from '../commands.ts'
import { useEditor, useLastingTools, useOutlineWhere, usePage } from '../editor-context.tsx'
import { menuLook } from '../pick-menu.tsx'
import styles from './pages.module.css'
import { useInSight } from './use-in-sight.ts'

interface Props {
  /** The page without what is on it. */
  readonly plain: PageOutline
  readonly number: number
  readonly current: boolean
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly pictures: PictureSource
  readonly format: PageFormat
}

/** How wide a miniature is, px. */
const miniaturePx = 104

function miniatureHeight(format: PageFormat): number {
  const { width, height } = pageSizePx(trimSize(format))
  return Math.round((height * miniaturePx) / width)
}

/** One page in the list. */
export const PageItem = memo(function PageItem({
  plain,
  number,
  current,
  language,
  layer,
  pictures,
  format,
}: Props): ReactNode {
  const { session, change } = useLastingTools()
  const { t } = useTranslation('editor')
  const { id } = plain
  const item = useRef<HTMLLIElement | null>(null)
  const seen = useInSight(item)
  // Reading every page would hold up the opening of a long book: one is read when it first comes in sight.
  const looked = useRef(false)
  looked.current ||= seen
  // The list follows a moment after the page itself, so that typing never waits for it.
  const outline = useDeferredValue(useOutlineWhere(session, looked.current))
  const page = useDeferredValue(usePage(session, looked.current ? id : undefined))
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  })
  useEffect(() => {
    if (current && item.current) showInList(item.current)
  }, [current])
  const mark = page && outline && isOver(page, outline, language, layer) ? 'over' : markOf(page ?? plain)
  return (
    <li
      ref={element => {
        setNodeRef(element)
        item.current = element
      }}
      className={`${styles.item} ${current ? styles.current : ''} ${isDragging ? styles.lifted : ''}`}
      style={{ transform: CSS.Translate.toString(transform), transition: transition ?? '' }}
    >
      <span className={styles.number}>{number}</span>
      <button
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        type="button"
        className={styles.page}
        aria-label={t('pages.page', { number, mark: mark ? t(`pages.mark.${mark}`) : '' })}
        aria-current={current ? 'page' : undefined}
        onClick={() => change({ do: 'go', page: id })}
      >
        {seen && page && outline ? (
          <PageMiniature
            page={page}
            book={outline}
            language={language}
            layer={layer}
            pictures={pictures}
            width={miniaturePx}
          />
        ) : (
          <span className={styles.unseen} style={{ height: miniatureHeight(format) }} />
        )}
      </button>
      {mark && (
        <span className={styles.mark}>
          <MarkIcon mark={mark} />
          {t(`pages.mark.${mark}`)}
        </span>
      )}
      {current && page && <PageMenu page={page} />}
    </li>
  )
})

/** Scrolls the list, and nothing that the list is in: on a narrow screen that is the whole window. */
function showInList(item: HTMLElement): void {
  const list = item.closest('nav')
  if (!list) return
  const [own, room] = [item.getBoundingClientRect(), list.getBoundingClientRect()]
  const beyond = (start: number, end: number, from: number, to: number) =>
    start < from ? start - from : Math.max(0, end - to)
  list.scrollBy({
    left: beyond(own.left, own.right, room.left, room.right),
    top: beyond(own.top, own.bottom, room.top, room.bottom),
  })
}

type Mark = 'over' | 'hard' | 'waiting' | 'not-yet' | 'empty'

function MarkIcon({ mark }: { readonly mark: Mark }): ReactNode {
  if (mark === 'over') return <WarningIcon size={16} aria-hidden />
  return mark === 'hard' ? <BookmarkSimpleIcon size={16} aria-hidden /> : <HourglassIcon size={16} aria-hidden />
}

/** Whether words of the page do not fit. Kept by page: a page is the same object until something on it changes. */
function isOver(page: Page, outline: Outline, language: ShownLanguage, layer: Layer): boolean {
  const told = [language, layer, outline.settings.format, outline.settings.storyFont].join()
  const known = overKnown.get(page)
  if (known?.told === told && known.people === outline.people) return known.over
  const over = wordsOver(page, outline, { language, layer }).length > 0
  overKnown.set(page, { told, people: outline.people, over })
  return over
}

const overKnown = new WeakMap<Page, { told: string; people: Outline['people']; over: boolean }>()

function markOf(page: PageOutline & Partial<Page>): Exclude<Mark, 'over'> | undefined {
  if (page.state !== 'open') return page.state
  if (page.hard) return 'hard'
  return page.frames?.length === 0 ? 'empty' : undefined
}

/** What can be done with the page shown. */
function PageMenu({ page }: { readonly page: Page }): ReactNode {
  const { session, outline, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const only = outline.pages.length === 1

  function remove(): void {
    const at = outline.pages.findIndex(({ id }) => id === page.id)
    const next = outline.pages[at + 1] ?? outline.pages[at - 1]
    if (!next) return
    change({ do: 'go', page: next.id })
    step(session, () => deletePage(session.doc, page.id))
    announce(t('pages.removed'))
  }

  return (
    <div className={styles.menu}>
      <Menu {...menuLook}>
        <Menu.Target>
          <IconButton icon={DotsThreeIcon} name={t('pages.more')} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<CopyIcon size={20} aria-hidden />}
            onClick={() =>
              change({ do: 'go', page: step(session, () => duplicatePage(session.doc, session.ids, page.id)) })
            }
          >
            {t('pages.double')}
          </Menu.Item>
          <Menu.Item
            leftSection={<BookmarkSimpleIcon size={20} aria-hidden />}
            onClick={() => setPageState(session, page, { hard: !page.hard })}
          >
            {t(page.hard ? 'pages.notHard' : 'pages.hard')}
          </Menu.Item>
          <Menu.Item
            leftSection={<HourglassIcon size={20} aria-hidden />}
            onClick={() => setPageState(session, page, { state: page.state === 'not-yet' ? 'open' : 'not-yet' })}
          >
            {t(page.state === 'not-yet' ? 'pages.open' : 'pages.notYet')}
          </Menu.Item>
          <Menu.Item leftSection={<TrashIcon size={20} aria-hidden />} disabled={only} onClick={remove}>
            {t('pages.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
