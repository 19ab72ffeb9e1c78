import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client, on } from '#renderer/app/client.ts'
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx'
import { useLibraryKind } from '#renderer/app/library-kind.tsx'
import { type Route, useNavigation } from '#renderer/app/navigation.tsx'
import { whenIdle } from '#renderer/app/when-idle.ts'
import { FamilyShelf, ShelfScreen } from '#renderer/shelf/index.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'

// The shelf is the first thing seen; the others are fetched from disk when they are asked for.
const NewBookScreen = lazy(async () => ({ default: (await import('#renderer/new-book/index.ts')).NewBookScreen }))
const fetchEditor = () => import('#renderer/editor/index.ts')
const EditorScreen = lazy(async () => ({ default: (await fetchEditor()).EditorScreen }))
const SendScreen = lazy(async () => ({ default: (await import('#renderer/handover/index.ts')).SendScreen }))
const ReceiveScreen = lazy(async () => ({ default: (await import('#renderer/handover/index.ts')).ReceiveScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('#renderer/settings/index.ts')).SettingsScreen }))
const PrintScreen = lazy(async () => ({ default: (await import('#renderer/print/index.ts')).PrintScreen }))
const TogetherScreen = lazy(async () => ({ default: (await import('#renderer/together/index.ts')).TogetherScreen }))
const ReviewsScreen = lazy(async () => ({ default: (await import('#renderer/reviews/index.ts')).ReviewsScreen }))

/** The screen of the route. `sampleFirst`: the sample book was asked for at the door. */
export function Screens({ sampleFirst }: { readonly sampleFirst: boolean }) {
  const { route } = useNavigation()
  useMenu()
  useEditorReady()
  useSampleFirst(sampleFirst)
  return (
    <ErrorBoundary key={keyOf(route)}>
      <Suspense fallback={<OneMoment screen={route.screen} />}>
        <ScreenOf route={route} />
      </Suspense>
    </ErrorBoundary>
  )
}

function ScreenOf({ route }: { readonly route: Route }) {
  return useLibraryKind() === 'family' ? <FamilyScreenOf route={route} /> : <AgencyScreenOf route={route} />
}

/**
 * What a family has: its shelf, the file it was sent, the book to read, the way to send it back, and its own keys and copies. Nothing
 * else leads anywhere.
 */
function FamilyScreenOf({ route }: { readonly route: Route }) {
  const { go } = useNavigation()
  switch (route.screen) {
    case 'settings':
      return <SettingsScreen />
    case 'receive':
      return <ReceiveScreen />
    case 'send':
      return <SendScreen book={route.book} />
    case 'together':
    case 'editor':
      return <TogetherScreen book={route.book} onLeave={() => go({ screen: 'shelf' })} />
    default:
      return <FamilyShelf />
  }
}

function AgencyScreenOf({ route }: { readonly route: Route }) {
  const { go } = useNavigation()
  switch (route.screen) {
    case 'shelf':
      return <ShelfScreen />
    case 'settings':
      return <SettingsScreen />
    case 'receive':
      return <ReceiveScreen />
    case 'send':
      return <SendScreen book={route.book} />
    case 'new-book':
      return <NewBookScreen />
    case 'editor':
      return (
        <EditorScreen
          book={route.book}
          cameBack={route.cameBack}
          at={route.at}
          onSend={() => go({ screen: 'send', book: route.book })}
          onLeave={() => go({ screen: 'shelf' })}
          onPrint={() => go({ screen: 'print', book: route.book })}
          onTogether={() => go({ screen: 'together', book: route.book })}
        />
      )
    case 'together':
      return <TogetherScreen book={route.book} onLeave={() => go({ screen: 'editor', book: route.book })} />
    case 'print':
      return <PrintScreen book={route.book} />
    case 'reviews':
      return <ReviewsScreen book={route.book} />
  }
}

function keyOf(route: Route): string {
  return 'book' in route && route.book ? `${route.screen} ${route.book}` : route.screen
}

function OneMoment({ screen }: { readonly screen: Route['screen'] }) {
  const { t } = useTranslation('common')
  const isEditor = useLibraryKind() === 'agency' && screen === 'editor'
  return <Waiting shape={isEditor ? 'editor' : undefined}>{t('looking')}</Waiting>
}

/** How long the shelf is left alone before the editor is made ready behind it, ms, however busy the window is. */
const readyMs = 3_000

/** Fetches the editor while the shelf is looked at: a book then opens without waiting for it. */
function useEditorReady(): void {
  const isAgency = useLibraryKind() === 'agency'
  useEffect(() => (isAgency ? whenIdle(() => void fetchEditor(), readyMs) : undefined), [isAgency])
}

/** Menu items do what the window's own buttons do. The editor listens for its own. */
function useMenu(): void {
  const { route, go } = useNavigation()
  const book: BookId | undefined = 'book' in route ? route.book : undefined
  // A family has no editor: the file it has just taken opens to be read.
  const isFamily = useLibraryKind() === 'family'
  const isTogether = route.screen === 'together' || (isFamily && route.screen === 'editor')
  useEffect(
    () =>
      on('app.menu', ({ command }) => {
        // Leaving a book that is read together is for a grown-up: only the lock is at hand there.
        if (isTogether && command !== 'lock') return
        if (command === 'new-book' || command === 'shelf' || command === 'reviews') go({ screen: command })
        if (command === 'open-file') go({ screen: 'receive' })
        if (command === 'print' && book) go({ screen: 'print', book })
        if (command === 'lock') client.library.lock()
      }),
    [go, book, isTogether],
  )
}

/** Makes the sample book and opens it, once. */
function useSampleFirst(wanted: boolean): void {
  const { go } = useNavigation()
  const begun = useRef(false)
  useEffect(() => {
    if (!wanted || begun.current) return
    begun.current = true
    client.books.createSample().then(reply => reply.ok && go({ screen: 'editor', book: reply.value.id }))
  }, [wanted, go])
}
