/** The room that is read in, over a desktop that answers what it needs. Driven by together/room.test.ts. */
import '../support/page-bridge.ts'
import '#renderer/app/first.ts'
import '#renderer/app/styles.ts'
import { MantineProvider } from '@mantine/core'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { BookId } from '#core/book/ids.ts'
import { SettingsProvider } from '#renderer/app/settings.tsx'
import { styleNonce, theme, variables } from '#renderer/app/theme.ts'
import { setupWords, showLanguage } from '#renderer/i18n/index.ts'
import { TogetherScreen } from '#renderer/together/index.ts'
import { Announcer } from '#renderer/ui/announcer.tsx'

function Sitting() {
  const [left, setLeft] = useState(false)
  return left ? <h1>The shelf</h1> : <TogetherScreen book={'mali' as BookId} onLeave={() => setLeft(true)} />
}

const language = new URLSearchParams(location.search).get('in') === 'cy' ? 'cy' : 'en'
setupWords(language)
// A screen that is open is looked at in both languages without going there a second time.
Object.assign(window, { showLanguage })
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme="light"
      getStyleNonce={() => styleNonce() ?? ''}
    >
      <Announcer>
        <SettingsProvider start={{ language, privacy: false, lockAfterMinutes: 10 }}>
          <Sitting />
        </SettingsProvider>
      </Announcer>
    </MantineProvider>
  </StrictMode>,
)
