import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AppSettings } from '#contract/app.ts'
import { on } from '#renderer/app/client.ts'
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx'
import { LibraryKindProvider } from '#renderer/app/library-kind.tsx'
import { NavigationProvider } from '#renderer/app/navigation.tsx'
import { Screens } from '#renderer/app/screens.tsx'
import { SettingsProvider } from '#renderer/app/settings.tsx'
import { styleNonce, theme, variables } from '#renderer/app/theme.ts'
import { useAtWork } from '#renderer/app/use-at-work.ts'
import { Announcer } from '#renderer/ui/announcer.tsx'
import { SkipLink } from '#renderer/ui/screen.tsx'
import { UnlockScreen } from '#renderer/unlock/index.ts'

type LibraryState = 'none' | 'missing' | 'locked' | 'open'

interface AppProps {
  readonly settings: AppSettings
  readonly library: LibraryState
}

/** The whole window. */
export function App({ settings, library }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme="light"
      getStyleNonce={() => styleNonce() ?? ''}
    >
      <SettingsProvider start={settings}>
        <Announcer>
          <SkipLink />
          <ErrorBoundary>
            <Door start={library} />
          </ErrorBoundary>
        </Announcer>
      </SettingsProvider>
    </MantineProvider>
  )
}

/** The library is open, or the door is shown. When it locks, everything inside is forgotten. */
function Door({ start }: { readonly start: LibraryState }) {
  const [state, setState] = useState<LibraryState>(start)
  const [then, setThen] = useState<'shelf' | 'sample'>('shelf')
  useAtWork()
  useEffect(() => on('library.locked', () => setState('locked')), [])
  if (state === 'open') {
    return (
      <LibraryKindProvider>
        <NavigationProvider start={{ screen: 'shelf' }}>
          <Screens sampleFirst={then === 'sample'} />
        </NavigationProvider>
      </LibraryKindProvider>
    )
  }
  return (
    <UnlockScreen
      state={state}
      onState={setState}
      onOpen={next => {
        setThen(next)
        setState('open')
      }}
    />
  )
}
