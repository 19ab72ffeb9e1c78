/** The whole editor in a page, over a desktop that answers what it needs. Driven by editor.test.ts. */
import '../support/page-bridge.ts'
import '#renderer/app/first.ts'
import '#renderer/app/styles.ts'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { BookId } from '#core/book/ids.ts'
import { styleNonce, theme, variables } from '#renderer/app/theme.ts'
import { EditorScreen } from '#renderer/editor/index.ts'
import { setupWords } from '#renderer/i18n/index.ts'
import { Announcer } from '#renderer/ui/announcer.tsx'

setupWords(new URLSearchParams(location.search).get('in') === 'cy' ? 'cy' : 'en')
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme="light"
      getStyleNonce={() => styleNonce() ?? ''}
    >
      <Announcer>
        <EditorScreen
          book={'mali' as BookId}
          onLeave={() => undefined}
          onPrint={() => undefined}
          onSend={() => undefined}
          onTogether={() => undefined}
        />
      </Announcer>
    </MantineProvider>
  </StrictMode>,
)
