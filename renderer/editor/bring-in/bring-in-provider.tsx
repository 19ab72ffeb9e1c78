import type { TFunction } from 'i18next'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPhoto } from '#core/book/edits/people.ts'
import type { FrameId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import type { Session } from '#renderer/app/session.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { putPhoto } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { begin, inLanes, isSame, type KeptPhoto, type Progress, withFile } from './progress.ts'
import { chosenSource, type Source } from './sources.ts'
import { type BringIn, BringInValue, type Where } from './use-bring-in.ts'

/** Up to so many go on the page as well; more would only lie in heaps. */
const mostOnPage = 6

/** Files on their way at once: the desktop decodes two and reads or seals a third meanwhile. */
const lanes = 3

/** How often what came in is written into the book, ms: each time every list of photos is drawn again. */
const noteMs = 2000

/** Not the origin of an edit: undo takes a photo off a page, never out of the book's own store of photos. */
const noted = { name: 'bring in' } as const

/** Gives the editor the bringing in of pictures, one lot after another. */
export function BringInProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { session, page, change } = useEditor()
  const { t } = useTranslation('photos')
  const announce = useAnnounce()
  const errorWords = useErrorWords()
  const [progress, setProgress] = useState<Progress>()
  const stopping = useRef<AbortController>(undefined)
  const shown = useRef(page)
  shown.current = page
  // Leaving the book stops what is still to come.
  useEffect(() => () => stopping.current?.abort(), [])

  const value = useMemo<BringIn>(() => {
    async function choose(what: 'files' | 'folder'): Promise<Source[]> {
      const reply = await client.photos.choose({ what })
      if (!reply.ok) announce(errorWords(reply.code))
      return reply.ok ? reply.value.map(chosenSource) : []
    }

    async function bringIn(what: 'files' | 'folder' | readonly Source[], where?: Where): Promise<void> {
      const sources = typeof what === 'string' ? await choose(what) : what
      if (sources.length === 0) return
      stopping.current?.abort()
      const abort = new AbortController()
      stopping.current = abort
      const isFew = sources.length <= mostOnPage
      const onPage = where && isFew ? where : undefined
      const { id } = shown.current
      if (!onPage) change({ do: 'panel', panel: 'photos' })
      if (!isFew) announce(t('say.begun', { count: sources.length }))
      const end = await run(session, sources, abort.signal, setProgress)
      if (onPage) {
        const frames = putAll(session, session.view.page(id) ?? shown.current, end.placed, onPage)
        if (frames.length > 0) change({ do: 'select', frames })
      }
      announce(say(end.progress, t))
      // Nothing to read on the card: the photos are where they were dropped.
      const isPlain = end.progress.refused.length === 0 && end.progress.again === 0 && isFew
      if (isPlain && end.progress.days.size === 0 && !abort.signal.aborted) setProgress(undefined)
    }

    return {
      bringIn,
      progress,
      stop: () => stopping.current?.abort(),
      putAway: () => setProgress(undefined),
    }
  }, [session, change, announce, errorWords, t, progress])

  return <BringInValue value={value}>{children}</BringInValue>
}

/** Brings every source in; gives how it ended and the photos of all that are in the book now, in the order of the sources. */
async function run(
  session: Session,
  sources: readonly Source[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<{ readonly progress: Progress; readonly placed: readonly KeptPhoto[] }> {
  let progress = begin(sources.length)
  let written = 0
  const known = session.view.outline().photos
  const placed: (KeptPhoto | undefined)[] = []
  const note = () => {
    const fresh = progress.kept.slice(written)
    written = progress.kept.length
    if (fresh.length > 0)
      session.doc.transact(() => {
        for (const photo of fresh) addPhoto(session.doc, { ...photo, agreed: false })
      }, noted)
  }
  let lastNote = performance.now()
  onProgress(progress)
  await inLanes(sources, lanes, signal, async (source, at) => {
    const added = await source.send(session.book)
    // Locked: nothing more can come in, and nobody is there to read about it.
    if (added === undefined) return
    progress = withFile(progress, source.name, added, photo => known.some(each => isSame(each, photo)))
    if ('photo' in added) placed[at] = known.find(each => isSame(each, added.photo)) ?? added.photo
    if (performance.now() - lastNote > noteMs) {
      note()
      lastNote = performance.now()
    }
    onProgress(progress)
  })
  note()
  progress = { ...progress, end: progress.done < progress.total ? 'stopped' : 'done' }
  onProgress(progress)
  return { progress, placed: placed.filter(photo => photo !== undefined) }
}

/** Puts photos on a page; the first into the frame that was meant, if one was. */
function putAll(
  session: Session,
  page: Parameters<typeof putPhoto>[1],
  photos: readonly KeptPhoto[],
  where: Where,
): FrameId[] {
  return photos.map((photo, at) => {
    const place = { frame: at === 0 ? where.frame : undefined, x: where.x + at * 8, y: where.y + at * 8 }
    return putPhoto(session, page, photo, place)
  })
}

/** The end in words, for a screen reader. */
function say({ kept, again, refused }: Progress, t: TFunction<'photos'>): string {
  return [
    t('in', { count: kept.length }),
    again > 0 && t('again', { count: again }),
    refused.length > 0 && t('refused', { count: refused.length }),
  ]
    .filter(Boolean)
    .join(' ')
}
