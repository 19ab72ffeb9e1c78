/** Two copies of a document with one telling open in each, and the still words beside them. Driven by words.test.ts. */
import '#renderer/app/first.ts'
import type { LexicalEditor } from 'lexical'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { createDoc, loadDoc } from '#core/book/doc.ts'
import { setFrame, writeWords } from '#core/book/edits/frames.ts'
import { deletePerson, setPerson } from '#core/book/edits/people.ts'
import type { BookId, FrameId, PageId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { Page } from '#core/book/schema.ts'
import type { Words } from '#core/book/words.ts'
import { unwrap } from '#core/result.ts'
import { createSession, type Session } from '#renderer/app/session.ts'
import { LiveTelling } from '#renderer/editor/words/live-telling.tsx'
import { wordsFromHtml } from '#renderer/editor/words/paste.ts'
import { setupWords } from '#renderer/i18n/index.ts'
import { type PageParts, PageView, type PictureSource } from '#renderer/page/index.ts'
import { bookForPages } from '../support/page-book.ts'

const noPictures: PictureSource = () => undefined
const page = 'house' as PageId

function Copy({ name, session, live }: { readonly name: string; readonly session: Session; readonly live: boolean }) {
  const shown = useSyncExternalStore(session.view.subscribe, () => session.view.page(page)) as Page
  const outline = useSyncExternalStore(session.view.subscribe, () => session.view.outline())
  const onEditor = useCallback(
    (_frame: FrameId, _language: Language, editor: LexicalEditor | undefined) => {
      Object.assign(window, { [`editor_${name}`]: editor })
    },
    [name],
  )
  const [parts] = useState<PageParts>(() => ({
    telling: (frame, language, layer) =>
      live && frame.id === 'h-story' ? (
        <LiveTelling
          session={session}
          frame={frame.id}
          language={language as Language}
          layer={layer}
          purpose="story"
          people={session.view.outline().people}
          pages={session.view.outline().pages}
          label="Story"
          placeholder="Write here"
          onEditor={onEditor}
        />
      ) : undefined,
  }))
  return (
    <div id={name}>
      <PageView page={shown} book={outline} language="en" layer="5-7" pictures={noPictures} parts={parts} />
    </div>
  )
}

const first = createSession('mali' as BookId, createDoc(bookForPages()))
const second = createSession('mali' as BookId, unwrap(loadDoc(Y.encodeStateAsUpdate(first.doc))))
let apart = false
const pass = (from: Session, to: Session) =>
  from.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (!apart && origin !== 'passed') Y.applyUpdate(to.doc, update, 'passed')
  })
pass(first, second)
pass(second, first)

const story = 'h-story' as FrameId

/** Parsed inert: this page's own policy lets nothing else be parsed. */
const parsing = (
  window as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): string } } }
).trustedTypes
const inert = parsing?.createPolicy('oracle', { createHTML: (html: string) => html })
const holdsNoWords =
  'script style template title iframe noembed noframes noscript xmp svg math option select textarea'.split(' ')

function textOutside(html: string): string {
  const parsed = new DOMParser().parseFromString(inert?.createHTML(html) ?? html, 'text/html')
  for (const element of parsed.querySelectorAll(holdsNoWords.join())) element.remove()
  return parsed.body.textContent ?? ''
}

Object.assign(window, {
  words: () =>
    session('first')
      .view.page(page)
      ?.frames.find(frame => frame.id === story),
  wordsOf: (name: 'first' | 'second') =>
    session(name)
      .view.page(page)
      ?.frames.find(frame => frame.id === story),
  write: (words: Words) => writeWords(first.doc, story, 'en', '5-7', words),
  resize: (width: number) => {
    const frame = first.view.page(page)?.frames.find(each => each.id === story)
    if (frame) setFrame(first.doc, story, { box: { ...frame.box, width } })
  },
  rename: (id: string, name: string) => setPerson(first.doc, id as never, { name: { en: name } }),
  remove: (id: string) => deletePerson(first.doc, id as never),
  /** Reads pastes as the editor does; gives the words of each. */
  readPastes: (pastes: readonly string[]) => pastes.map(html => wordsFromHtml(html)),
  /** What a reader of these pastes would find outside everything that holds no words for one, as the browser's own parser has it. */
  wordsOutside: (pastes: readonly string[]) => pastes.map(textOutside),
  /** Pastes at the caret, as the browser does. */
  paste: (types: Record<string, string>) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(types)) data.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  },
  undo: () => first.undo.undo(),
  redo: () => first.undo.redo(),
  stop: () => first.undo.stop(),
  part: () => {
    apart = true
  },
  join: () => {
    apart = false
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc), 'passed')
    Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(second.doc), 'passed')
  },
})

function session(name: 'first' | 'second'): Session {
  return name === 'first' ? first : second
}

setupWords('en')
createRoot(document.getElementById('root')!).render(
  <>
    <Copy name="first" session={first} live />
    <Copy name="second" session={second} live />
    <Copy name="still" session={first} live={false} />
  </>,
)
